using ProductionAnalytics.Core.Units;

namespace ProductionAnalytics.Server.Features.Wells;

/// <summary>A producing entity and what it has produced so far.</summary>
/// <param name="FirstProduction">As the source states it, else the first month with a volume, else null where the data may begin later than the well did.</param>
/// <param name="FirstProductionOrigin">reported, derived or unknown.</param>
/// <param name="LastProduction">The last month with a volume above 0.</param>
/// <param name="CumOil">Since the first record; null where nobody reported oil.</param>
/// <param name="TotalDepthFt">Measured depth, ft.</param>
public record WellReply(
    long Id,
    string Dataset,
    string SourceKey,
    string Name,
    string EntityType,
    string? ApiNumber,
    double? Latitude,
    double? Longitude,
    string? Region,
    string? Country,
    string? State,
    string? County,
    string? Basin,
    string? Field,
    string? Reservoir,
    string? Operator,
    string? Status,
    string? WellType,
    DateOnly? SpudDate,
    DateOnly? CompletionDate,
    double? TotalDepthFt,
    double? LateralLengthFt,
    double? WaterDepthFt,
    DateOnly? FirstProduction,
    string FirstProductionOrigin,
    DateOnly? LastProduction,
    double? CumOil,
    double? CumGas,
    double? CumWater,
    long Version
)
{
    internal WellReply In(UnitSystem units) =>
        this with
        {
            CumOil = units.LiquidFromField(CumOil),
            CumGas = units.GasFromField(CumGas),
            CumWater = units.LiquidFromField(CumWater),
        };
}

/// <summary>One well with its units, its latest month and its peak.</summary>
public sealed record WellDetails : WellReply
{
    internal WellDetails(WellReply well)
        : base(well) { }

    /// <summary>The status as the source codes it.</summary>
    public string? StatusReported { get; init; }

    /// <summary>Datum of the position; null where the source does not state it, and the position is as published.</summary>
    public string? Crs { get; init; }

    /// <summary>Months with oil, condensate, NGL or gas above 0.</summary>
    public int MonthsOn { get; init; }
    public DateOnly? FirstMonth { get; init; }

    /// <summary>The last month with a record.</summary>
    public DateOnly? LatestMonth { get; init; }
    public double? LatestOil { get; init; }
    public double? LatestGas { get; init; }
    public double? LatestWater { get; init; }

    /// <summary>The month of the largest boe in the first 36 producing months.</summary>
    public DateOnly? PeakMonth { get; init; }
    public string OilUnit { get; init; } = "";
    public string GasUnit { get; init; } = "";
    public string WaterUnit { get; init; } = "";
}
