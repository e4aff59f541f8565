using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;
using ProductionAnalytics.Server.Platform.Tables;

namespace ProductionAnalytics.Server.Features.Production;

/// <summary>Every record under a filter as a file, by well, then date.</summary>
internal static class ExportProduction
{
    /// <summary>A record, and what names its well in its source.</summary>
    private sealed record Exported(ProductionReply Record, string SourceKey);

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [.. ProductionQuestion.Parameters, TableFile.Format];

    public static Results<OtherReply, ProblemHttpResult> Handle(HttpContext http, Store store, TimeProvider clock)
    {
        var query = new QueryReader(http.Request);
        var units = query.Units();
        var question = ProductionQuestion.Read(query);
        if (query.Errors.Problem() is { } problem)
            return problem;

        http.Response.Headers["X-Units"] = Paging.UnitHeader(units);
        return new OtherReply(
            new TableReply<Exported>(
                store,
                query,
                question.Filter,
                new TableFile("production", clock.Today()),
                Columns(units),
                (db, wells, ct) => Records(db, question with { Filter = wells }, units, ct)
            )
        );
    }

    private static IAsyncEnumerable<Exported> Records(
        AppDb db,
        ProductionQuestion question,
        UnitSystem units,
        CancellationToken ct
    )
    {
        var sql = new Sql(db);
        var where = question.Where(sql);
        sql.Add(
            $"""
            SELECT {ProductionColumns.SelectList}, w.source_key FROM {From(sql.OnPostgres)}{ProductionRelations.Others(
                where
            )} WHERE {where} ORDER BY w.id, p.date, p.period
            """
        );
        var sourceKey = Rows<ProductionRow>.Columns.Count;
        return sql.Stream(r => new Exported(Rows<ProductionRow>.Read(r).In(units), r.GetString(sourceKey)), ct);
    }

    /// <summary>
    /// SQLite is told to walk the wells by id and each well's records in the primary key: the order is there, and
    /// nothing is sorted but one well at a time. Left alone it starts from an index and sorts the whole answer.
    /// </summary>
    private static string From(bool postgres) =>
        postgres
            ? "wells w JOIN production p ON p.well_id = w.id"
            : "wells w NOT INDEXED CROSS JOIN production p ON p.well_id = w.id";

    private static IReadOnlyList<TableColumn<Exported>> Columns(UnitSystem units)
    {
        TableColumn<Exported> Volume(string member, Func<ProductionReply, double?> value) =>
            new(Csv.Header(member, units), (e, to) => to.Number(value(e.Record)));

        return
        [
            new("id", (e, to) => to.Whole(e.Record.Id)),
            new("well_id", (e, to) => to.Whole(e.Record.WellId)),
            new("well_name", (e, to) => to.Text(e.Record.WellName)),
            new("region", (e, to) => to.Text(e.Record.Region)),
            new("dataset", (e, to) => to.Text(e.Record.Dataset)),
            new("source_key", (e, to) => to.Text(e.SourceKey)),
            new("period", (e, to) => to.Text(e.Record.Period)),
            new("date", (e, to) => to.Date(e.Record.Date)),
            Volume("oil_volume", r => r.OilVolume),
            Volume("gas_volume", r => r.GasVolume),
            Volume("water_volume", r => r.WaterVolume),
            Volume("condensate_volume", r => r.CondensateVolume),
            Volume("ngl_volume", r => r.NglVolume),
            Volume("water_injected", r => r.WaterInjected),
            Volume("gas_injected", r => r.GasInjected),
            new("days_on", (e, to) => to.Number(e.Record.DaysOn)),
            new("derived", (e, to) => to.Text(e.Record.Derived)),
            new("edited", (e, to) => to.Flag(e.Record.Edited)),
            new("notes", (e, to) => to.Text(e.Record.Notes.Count == 0 ? null : string.Join("; ", e.Record.Notes))),
            new("version", (e, to) => to.Whole(e.Record.Version)),
        ];
    }
}
