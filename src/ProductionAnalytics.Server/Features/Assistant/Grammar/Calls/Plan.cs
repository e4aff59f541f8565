using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Calls;

/// <summary>What the answer is made of.</summary>
internal enum Shape
{
    /// <summary>One number for each measure.</summary>
    Totals,

    /// <summary>A row for each group, in an order.</summary>
    Groups,
    Series,
    Compare,
    Difference,
    Percent,
    Ratio,
    Share,
    Premise,

    /// <summary>How many rows there are in all.</summary>
    Count,

    /// <summary>Wells with what was measured of them.</summary>
    Wells,
    Movers,
    Facts,
    Card,
    Findings,
    FindingCount,
    Definition,
    Data,
}

/// <summary>The tool to call, by its arguments, and how its result becomes an answer.</summary>
/// <param name="Columns">Of the result, those that were asked for.</param>
/// <param name="Frame">What is answered.</param>
internal sealed record Plan(object Arguments, Shape Shape, IReadOnlyList<string> Columns, Frame Frame)
{
    /// <summary>What the reader must be told beside the answer.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>What came of planning: a call, or that it cannot be called.</summary>
internal sealed record Planned(Plan? Plan, Outcome? Instead)
{
    public static implicit operator Planned(Plan plan) => new(plan, null);

    public static implicit operator Planned(Outcome outcome) => new(null, outcome);
}
