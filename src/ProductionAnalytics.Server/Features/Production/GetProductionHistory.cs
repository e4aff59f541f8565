using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Production;

/// <summary>The values a record had at one version, and how they ended.</summary>
/// <param name="ImportId">The import that brought these values; null where a person did.</param>
/// <param name="Action">replaced or deleted.</param>
/// <param name="ReplacedBy">api, cli or import.</param>
public sealed record EarlierProduction(
    long Version,
    double? OilVolume,
    double? GasVolume,
    double? WaterVolume,
    double? CondensateVolume,
    double? NglVolume,
    double? WaterInjected,
    double? GasInjected,
    double? DaysOn,
    bool Edited,
    IReadOnlyList<string> Notes,
    long? ImportId,
    string Action,
    string ReplacedBy,
    long? ReplacedByImportId,
    DateTime ReplacedAt
);

internal static class GetProductionHistory
{
    public static async Task<Results<Ok<IReadOnlyList<EarlierProduction>>, ProblemHttpResult>> Handle(
        long id,
        HttpContext http,
        Store store,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var units = query.Units();
        if (query.Errors.Problem() is { } problem)
            return problem;
        if (ProductionKey.FromId(id) is not { } key)
            return GetProduction.Unknown(id);

        var earlier = await store.Read(db => Earlier(db, key, ct), ct);
        if (earlier is null)
            return GetProduction.Unknown(id);

        http.Response.Headers["X-Units"] = Paging.UnitHeader(units);
        return TypedResults.Ok<IReadOnlyList<EarlierProduction>>(earlier.ConvertAll(h => In(units, h)));
    }

    /// <summary>Newest first; null for a record that never was.</summary>
    private static async Task<List<ProductionHistory>?> Earlier(AppDb db, ProductionKey key, CancellationToken ct)
    {
        var rows = await db
            .ProductionHistory.Where(h => h.WellId == key.WellId && h.Period == key.Period && h.Date == key.Date)
            .OrderByDescending(h => h.Version)
            .ToListAsync(ct);
        if (rows.Count > 0)
            return rows;

        var exists = await db.Production.AnyAsync(
            p => p.WellId == key.WellId && p.Period == key.Period && p.Date == key.Date && p.Derived == null,
            ct
        );
        return exists ? rows : null;
    }

    private static EarlierProduction In(UnitSystem units, ProductionHistory h) =>
        new(
            h.Version,
            units.LiquidFromField(h.OilVolume),
            units.GasFromField(h.GasVolume),
            units.LiquidFromField(h.WaterVolume),
            units.LiquidFromField(h.CondensateVolume),
            units.LiquidFromField(h.NglVolume),
            units.LiquidFromField(h.WaterInjected),
            units.GasFromField(h.GasInjected),
            h.DaysOn,
            h.Edited,
            ProductionRow.ReadNotes(h.Notes),
            h.ImportId,
            h.Action,
            h.ReplacedBy,
            h.ReplacedByImportId,
            h.ReplacedAt
        );
}
