namespace ProductionAnalytics.Core.Cube;

/// <summary>What is to be summed by month.</summary>
public sealed record MonthQuestion(WellSelection Wells, IReadOnlyList<Quantity> Quantities)
{
    /// <summary>Months that count; others are as if they were not there.</summary>
    public MonthWindow Window { get; init; } = MonthWindow.Always;

    /// <summary>One row of sums for each group; null is one row for all wells.</summary>
    public WellGroups? Groups { get; init; }

    /// <summary>Where given, months count from each well's own start.</summary>
    public WellStarts? Starts { get; init; }

    /// <summary>Whether the wells that produced are to be counted.</summary>
    public bool CountsProducing { get; init; } = true;

    /// <summary>Whether the wells that reported are to be counted.</summary>
    public bool CountsReporting { get; init; } = true;

    internal int Rows => Groups?.Count ?? 1;
}

/// <summary>The group of each well, as a number from 0; below 0 a well is in none.</summary>
/// <param name="OfBlock">For each block, a number for each slot.</param>
public sealed record WellGroups(int Count, IReadOnlyList<int[]> OfBlock)
{
    /// <summary>Whether no group has wells of two blocks, as where each well is its own: then no sums need be joined.</summary>
    public bool AreApart { get; init; }

    public static WellGroups By(ProductionCube cube, int count, Func<int, int, int> groupOf) =>
        new(count, BySlot.Of(cube, groupOf));
}

/// <summary>The month that is month 0 of each well; wells without one are left out.</summary>
public sealed record WellStarts(IReadOnlyList<int[]> OfBlock)
{
    internal const int None = int.MinValue;

    public static WellStarts By(ProductionCube cube, Func<int, int, int?> startOf) =>
        new(BySlot.Of(cube, (block, slot) => startOf(block, slot) ?? None));
}

internal static class BySlot
{
    public static int[][] Of(ProductionCube cube, Func<int, int, int> valueOf) =>
        [.. cube.Blocks.Select((b, block) => Enumerable.Range(0, b.Wells).Select(s => valueOf(block, s)).ToArray())];
}
