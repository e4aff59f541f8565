using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Core.Cube.Map;

/// <summary>A well with a place as tiles need it. What it is called is asked of its header when it is drawn.</summary>
/// <param name="Number">Where its header is; in the order of ids.</param>
public readonly record struct MapWell(MapPoint Place, int Number, StatusGroup StatusGroup, MapVolumes Volumes);

/// <summary>Volumes that a map shows, in field units; of a well or of several. Four numbers, since there may be millions.</summary>
public readonly struct MapVolumes
{
    private readonly double cumOil;
    private readonly double cumGas;
    private readonly double liquids;
    private readonly double gas;

    /// <param name="latest">Of the latest month.</param>
    public MapVolumes(double? cumOil, double? cumGas, PhaseVolumes latest)
        : this(cumOil ?? double.NaN, cumGas ?? double.NaN, latest.Liquids ?? double.NaN, latest.Gas ?? double.NaN) { }

    private MapVolumes(double cumOil, double cumGas, double liquids, double gas) =>
        (this.cumOil, this.cumGas, this.liquids, this.gas) = (cumOil, cumGas, liquids, gas);

    /// <summary>Nobody reported anything.</summary>
    public static MapVolumes None { get; } = new(null, null, default);

    public double? CumOil => Known(cumOil);
    public double? CumGas => Known(cumGas);

    /// <summary>Of the latest month; liquids stand under oil.</summary>
    public PhaseVolumes Latest => new(Known(liquids), Known(gas), null, null, null);

    /// <summary>A sum is missing only where both parts are.</summary>
    public static MapVolumes operator +(MapVolumes a, MapVolumes b) =>
        new(Sum(a.cumOil, b.cumOil), Sum(a.cumGas, b.cumGas), Sum(a.liquids, b.liquids), Sum(a.gas, b.gas));

    private static double Sum(double a, double b) =>
        double.IsNaN(a) ? b
        : double.IsNaN(b) ? a
        : a + b;

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
