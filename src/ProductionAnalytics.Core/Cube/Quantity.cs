namespace ProductionAnalytics.Core.Cube;

/// <summary>What is known of a well's month, in field units: one column of the cube each.</summary>
public enum Quantity
{
    Oil,
    Gas,
    Water,
    Condensate,
    Ngl,
    WaterInjected,
    GasInjected,

    /// <summary>Producing days.</summary>
    DaysOn,
}

public static class Quantities
{
    public const int Count = 8;

    /// <summary>What is produced: a volume above 0 of one of these makes a well a producing one.</summary>
    public static IReadOnlyList<Quantity> Phases { get; } =
    [Quantity.Oil, Quantity.Gas, Quantity.Water, Quantity.Condensate, Quantity.Ngl];
}
