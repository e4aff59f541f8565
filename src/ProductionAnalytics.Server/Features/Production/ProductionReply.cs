using System.Text.Json;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;

namespace ProductionAnalytics.Server.Features.Production;

/// <summary>What a well produced in one period. Null is "not reported", 0 is "reported as nothing".</summary>
/// <param name="Id">Null for a computed month: it is no record and cannot be changed.</param>
/// <param name="Period">day, month, quarter or year.</param>
/// <param name="Date">First day of the period.</param>
/// <param name="DaysOn">Producing days.</param>
/// <param name="Derived">days, quarter or year where the month was computed from those; null for what was reported.</param>
/// <param name="Edited">Changed by hand since its import.</param>
public record ProductionReply(
    long? Id,
    long WellId,
    string WellName,
    string? Region,
    string Dataset,
    string Period,
    DateOnly Date,
    double? OilVolume,
    double? GasVolume,
    double? WaterVolume,
    double? CondensateVolume,
    double? NglVolume,
    double? WaterInjected,
    double? GasInjected,
    double? DaysOn,
    string? Derived,
    bool Edited,
    IReadOnlyList<string> Notes,
    long Version
);

/// <summary>One record with its units and where its values come from.</summary>
public sealed record ProductionDetails : ProductionReply
{
    internal ProductionDetails(ProductionReply record, long? importId, UnitSystem units)
        : base(record)
    {
        ImportId = importId;
        OilUnit = WaterUnit = units.LiquidUnit();
        GasUnit = units.GasUnit();
    }

    /// <summary>The import that brought these values; null where a person did.</summary>
    public long? ImportId { get; init; }
    public string OilUnit { get; init; }
    public string GasUnit { get; init; }
    public string WaterUnit { get; init; }
}

/// <summary>A record as the store has it, in field units; the parameters are the columns of <see cref="ProductionColumns"/>.</summary>
internal sealed record ProductionRow(
    long WellId,
    string WellName,
    string? Region,
    string Dataset,
    int Period,
    DateOnly Date,
    double? OilVolume,
    double? GasVolume,
    double? WaterVolume,
    double? CondensateVolume,
    double? NglVolume,
    double? WaterInjected,
    double? GasInjected,
    double? DaysOn,
    string? Derived,
    bool Edited,
    string? Notes,
    long Version
)
{
    public ProductionReply In(UnitSystem units) =>
        new(
            Derived is null ? new ProductionKey(WellId, (Period)Period, Date).Id : null,
            WellId,
            WellName,
            Region,
            Dataset,
            ((Period)Period).Name(),
            Date,
            units.LiquidFromField(OilVolume),
            units.GasFromField(GasVolume),
            units.LiquidFromField(WaterVolume),
            units.LiquidFromField(CondensateVolume),
            units.LiquidFromField(NglVolume),
            units.LiquidFromField(WaterInjected),
            units.GasFromField(GasInjected),
            DaysOn,
            Derived,
            Edited,
            ReadNotes(Notes),
            Version
        );

    public static IReadOnlyList<string> ReadNotes(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<string[]>(json)!;

    public static string? WriteNotes(IReadOnlyCollection<string>? notes) =>
        notes is not { Count: > 0 } ? null : JsonSerializer.Serialize(notes);
}
