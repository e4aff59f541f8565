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

        return new OtherReply(
            new TableReply<Exported>(
                store,
                query,
                question.Filter,
                new TableFile("production", clock.Today(), units),
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

    private static TableColumns<Exported> Columns(UnitSystem units) =>
        new TableColumns<Exported>()
            .Whole("id", e => e.Record.Id)
            .Whole("well_id", e => e.Record.WellId)
            .Text("well_name", e => e.Record.WellName)
            .Text("region", e => e.Record.Region)
            .Text("dataset", e => e.Record.Dataset)
            .Text("source_key", e => e.SourceKey)
            .Text("period", e => e.Record.Period)
            .Date("date", e => e.Record.Date)
            .Number(Csv.Header("oil_volume", units), e => e.Record.OilVolume)
            .Number(Csv.Header("gas_volume", units), e => e.Record.GasVolume)
            .Number(Csv.Header("water_volume", units), e => e.Record.WaterVolume)
            .Number(Csv.Header("condensate_volume", units), e => e.Record.CondensateVolume)
            .Number(Csv.Header("ngl_volume", units), e => e.Record.NglVolume)
            .Number(Csv.Header("water_injected", units), e => e.Record.WaterInjected)
            .Number(Csv.Header("gas_injected", units), e => e.Record.GasInjected)
            .Number("days_on", e => e.Record.DaysOn)
            .Text("derived", e => e.Record.Derived)
            .Flag("edited", e => e.Record.Edited)
            .Text("notes", e => e.Record.Notes.Count == 0 ? null : string.Join("; ", e.Record.Notes))
            .Whole("version", e => e.Record.Version);
}
