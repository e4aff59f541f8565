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

    /// <summary>
    /// Comes after production, so that a well's version is raised for that in the same breath: a row of wells that is
    /// written twice costs twice.
    /// </summary>
    public async Task Write(WriteScope scope, CancellationToken ct)
    {
        var db = scope.Db;
        if (wells.Count == 0)
            return;

        await new Sql(db)
            .Add(
                db.IsPostgres
                    ? "CREATE TEMP TABLE newer_months (id bigint, month date, steps integer) ON COMMIT DROP"
                    : "CREATE TABLE staging.newer_months (id integer PRIMARY KEY, month text, steps integer)"
            )
            .Execute(ct);
        using (var insert = BulkInsert.Into(db, "newer_months", "id", "month", "steps"))
        {
            foreach (var (id, month) in wells)
            {
                insert.Long(id);
                insert.Date(month);
                insert.Int(scope.Producers.Contains(id) ? 1 : 0);
                insert.EndRow();
            }

            insert.Complete();
        }

        await new Sql(db)
            .Add(
                "UPDATE wells AS w SET attributes_month = n.month, version = w.version + n.steps FROM newer_months n WHERE w.id = n.id"
            )
            .Execute(ct);
        scope.Raised(wells.Select(w => w.Id).Where(scope.Producers.Contains));
    }
}
