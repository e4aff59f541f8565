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

        return new OtherReply(
            new TableReply<WellReply>(
                store,
                query,
                filter,
                new TableFile("wells", clock.Today(), units),
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

    private static TableColumns<WellReply> Columns(UnitSystem units) =>
        new TableColumns<WellReply>()
            .Whole("id", w => w.Id)
            .Text("dataset", w => w.Dataset)
            .Text("source_key", w => w.SourceKey)
            .Text("name", w => w.Name)
            .Text("entity_type", w => w.EntityType)
            .Text("api_number", w => w.ApiNumber)
            .Number("latitude", w => w.Latitude)
            .Number("longitude", w => w.Longitude)
            .Text("region", w => w.Region)
            .Text("country", w => w.Country)
            .Text("state", w => w.State)
            .Text("county", w => w.County)
            .Text("basin", w => w.Basin)
            .Text("field", w => w.Field)
            .Text("reservoir", w => w.Reservoir)
            .Text("operator", w => w.Operator)
            .Text("status", w => w.Status)
            .Text("well_type", w => w.WellType)
            .Date("spud_date", w => w.SpudDate)
            .Date("completion_date", w => w.CompletionDate)
            .Number("total_depth_ft", w => w.TotalDepthFt)
            .Number("lateral_length_ft", w => w.LateralLengthFt)
            .Number("water_depth_ft", w => w.WaterDepthFt)
            .Date("first_production", w => w.FirstProduction)
            .Text("first_production_origin", w => w.FirstProductionOrigin)
            .Date("last_production", w => w.LastProduction)
            .Number(Csv.Header("cum_oil", units), w => w.CumOil)
            .Number(Csv.Header("cum_gas", units), w => w.CumGas)
            .Number(Csv.Header("cum_water", units), w => w.CumWater)
            .Whole("version", w => w.Version);
}
