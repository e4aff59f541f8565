using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Demo;

namespace ProductionAnalytics.Server.Ingest.Synthetic;

/// <summary>What the cube knows of a well beside its months; a store would have computed the same from them.</summary>
internal static class SyntheticHeader
{
    /// <summary>Months from the first producing one on in which the peak is looked for.</summary>
    private const int EarlyMonths = 36;

    public static WellHeader Of(Well well, IReadOnlyList<DemoMonth> months, double boeMcf)
    {
        var first = months.FirstOrDefault(m => m.Oil > 0 || m.Gas > 0 || m.Water > 0)?.Date;
        var early = months.Where(m => m.Date >= first && m.Date < first?.AddMonths(EarlyMonths));
        return new WellHeader(well.Id)
        {
            Values = [.. Enum.GetValues<WellTrait>().Select(trait => Value(well, trait))],
            Place = well is { Longitude: { } x, Latitude: { } y } ? new Position(x, y) : null,
            SearchText = well.SearchText,
            FirstProductionReported = well.FirstProductionReported,
            FirstProducingMonth = first,
            PeakMonth = early.MaxBy(m => (m.Oil ?? 0) + ((m.Gas ?? 0) / boeMcf))?.Date,
            CumOil = Sum(months, m => m.Oil),
            CumGas = Sum(months, m => m.Gas),
        };
    }

    private static double? Sum(IReadOnlyList<DemoMonth> months, Func<DemoMonth, double?> volume) =>
        months.Any(m => volume(m) is not null) ? months.Sum(volume) : null;

    private static string? Value(Well well, WellTrait trait) =>
        trait switch
        {
            WellTrait.Name => well.Name,
            WellTrait.ApiNumber => well.ApiNumber,
            WellTrait.Dataset => well.DatasetKey,
            WellTrait.EntityType => well.EntityType,
            WellTrait.Region => well.Region,
            WellTrait.Country => well.Country,
            WellTrait.State => well.State,
            WellTrait.County => well.County,
            WellTrait.Basin => well.Basin,
            WellTrait.Field => well.Field,
            WellTrait.Reservoir => well.Reservoir,
            WellTrait.Operator => well.Operator,
            WellTrait.Status => well.Status,
            WellTrait.WellType => well.WellType,
            _ => throw new ArgumentOutOfRangeException(nameof(trait), trait, "Not a trait."),
        };
}
