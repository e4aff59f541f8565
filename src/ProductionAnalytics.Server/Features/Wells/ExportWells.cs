using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;
using ProductionAnalytics.Server.Platform.Tables;

namespace ProductionAnalytics.Server.Features.Wells;

/// <summary>Every well under a filter as a file, by name, then id.</summary>
internal static class ExportWells
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [.. FilterParameters.All, TableFile.Format];

    public static Results<OtherReply, ProblemHttpResult> Handle(HttpContext http, Store store, TimeProvider clock)
    {
        var query = new QueryReader(http.Request);
        var units = query.Units();
        var filter = query.ReadFilter();
        if (query.Errors.Problem() is { } problem)
            return problem;

        http.Response.Headers["X-Units"] = Paging.UnitHeader(units);
        return new OtherReply(
            new TableReply<WellReply>(
                store,
                query,
                filter,
                new TableFile("wells", clock.Today()),
                Columns(units),
                (db, wells, ct) => Wells(db, wells, units, ct)
            )
        );
    }

    private static IAsyncEnumerable<WellReply> Wells(
        AppDb db,
        WellFilter filter,
        UnitSystem units,
        CancellationToken ct
    )
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT {WellColumns.SelectList(Rows<WellReply>.Columns)} FROM {WellColumns.From}
            WHERE {filter.Where(sql)} ORDER BY w.name, w.id
            """
        );
        return sql.Stream(r => Rows<WellReply>.Read(r).In(units), ct);
    }

    private static IReadOnlyList<TableColumn<WellReply>> Columns(UnitSystem units) =>
        [
            new("id", (w, to) => to.Whole(w.Id)),
            new("dataset", (w, to) => to.Text(w.Dataset)),
            new("source_key", (w, to) => to.Text(w.SourceKey)),
            new("name", (w, to) => to.Text(w.Name)),
            new("entity_type", (w, to) => to.Text(w.EntityType)),
            new("api_number", (w, to) => to.Text(w.ApiNumber)),
            new("latitude", (w, to) => to.Number(w.Latitude)),
            new("longitude", (w, to) => to.Number(w.Longitude)),
            new("region", (w, to) => to.Text(w.Region)),
            new("country", (w, to) => to.Text(w.Country)),
            new("state", (w, to) => to.Text(w.State)),
            new("county", (w, to) => to.Text(w.County)),
            new("basin", (w, to) => to.Text(w.Basin)),
            new("field", (w, to) => to.Text(w.Field)),
            new("reservoir", (w, to) => to.Text(w.Reservoir)),
            new("operator", (w, to) => to.Text(w.Operator)),
            new("status", (w, to) => to.Text(w.Status)),
            new("well_type", (w, to) => to.Text(w.WellType)),
            new("spud_date", (w, to) => to.Date(w.SpudDate)),
            new("completion_date", (w, to) => to.Date(w.CompletionDate)),
            new("total_depth_ft", (w, to) => to.Number(w.TotalDepthFt)),
            new("lateral_length_ft", (w, to) => to.Number(w.LateralLengthFt)),
            new("water_depth_ft", (w, to) => to.Number(w.WaterDepthFt)),
            new("first_production", (w, to) => to.Date(w.FirstProduction)),
            new("first_production_origin", (w, to) => to.Text(w.FirstProductionOrigin)),
            new("last_production", (w, to) => to.Date(w.LastProduction)),
            new(Csv.Header("cum_oil", units), (w, to) => to.Number(w.CumOil)),
            new(Csv.Header("cum_gas", units), (w, to) => to.Number(w.CumGas)),
            new(Csv.Header("cum_water", units), (w, to) => to.Number(w.CumWater)),
            new("version", (w, to) => to.Whole(w.Version)),
        ];
}
