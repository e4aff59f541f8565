using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Bulk;

namespace ProductionAnalytics.Server.Ingest.Staging;

/// <summary>
/// Wells of which a file says nothing new but a later month, as a yearly file does of most. Nobody sees a difference, so
/// there is no history of it and no row to write out.
/// </summary>
internal sealed class NewerMonths
{
    private readonly List<(long Id, DateOnly? Month)> wells = [];

    public void Add(Well well) => wells.Add((well.Id, well.AttributesMonth));

    public async Task Write(AppDb db, CancellationToken ct)
    {
        if (wells.Count == 0)
            return;

        await new Sql(db)
            .Add(
                db.IsPostgres
                    ? "CREATE TEMP TABLE newer_months (id bigint, month date) ON COMMIT DROP"
                    : "CREATE TABLE staging.newer_months (id integer PRIMARY KEY, month text)"
            )
            .Execute(ct);
        using (var insert = BulkInsert.Into(db, "newer_months", "id", "month"))
        {
            foreach (var (id, month) in wells)
            {
                insert.Long(id);
                insert.Date(month);
                insert.EndRow();
            }

            insert.Complete();
        }

        await new Sql(db)
            .Add("UPDATE wells AS w SET attributes_month = n.month FROM newer_months n WHERE w.id = n.id")
            .Execute(ct);
    }
}
