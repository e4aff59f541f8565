using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>What the question is about, where a word says it; else it follows from what else was said.</summary>
internal enum Topic
{
    Open,
    Share,
    Movers,
    Changes,
    Premise,
    Findings,
    Define,
    Datasets,
    Well,
    Injection,
}

/// <summary>A question as it was understood: every part has its place, and a follow-up exchanges some of them.</summary>
internal sealed record Frame
{
    public Topic Topic { get; init; }

    /// <summary>In the order in which they were said.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>calendar_day or producing_day; null for volumes.</summary>
    public string? Basis { get; init; }

    /// <summary>A unit that was asked for and is not the one of the data.</summary>
    public AskedUnit? Unit { get; init; }

    public bool IsCumulative { get; init; }

    /// <summary>A mean was asked for.</summary>
    public bool IsAverage { get; init; }

    /// <summary>A sum over ratios, which means nothing.</summary>
    public bool IsSum { get; init; }

    /// <summary>A ratio without saying which.</summary>
    public bool IsSomeRatio { get; init; }

    /// <summary>How many times as much was asked for.</summary>
    public bool IsFactor { get; init; }

    public IReadOnlyList<Pick> Names { get; init; } = [];

    /// <summary>The page's filter, where the message speaks of it.</summary>
    public WellSet? Seen { get; init; }

    public IReadOnlyList<Window> Windows { get; init; } = [];

    /// <summary>First production within.</summary>
    public Window? Started { get; init; }

    /// <summary>Only wells with a volume.</summary>
    public bool IsProducing { get; init; }

    /// <summary>At any time, and not lately.</summary>
    public bool IsEver { get; init; }

    /// <summary>Wells were spoken of.</summary>
    public bool IsOfWells { get; init; }

    public IReadOnlyList<Limit> Limits { get; init; } = [];

    /// <summary>A limit was said without what it limits.</summary>
    public bool HasBareLimit { get; init; }

    /// <summary>region, operator, … well; of time month, quarter, year.</summary>
    public string? GroupBy { get; init; }

    /// <summary>A series in steps of month, quarter or year.</summary>
    public string? Interval { get; init; }

    /// <summary>desc or asc, where something was ranked.</summary>
    public string? Direction { get; init; }
    public int? Top { get; init; }

    /// <summary>All in an order, and not only the first.</summary>
    public bool IsRank { get; init; }

    /// <summary>One was asked for: "which operator", "the worst month".</summary>
    public bool IsOne { get; init; }

    /// <summary>How many, of <see cref="Counted"/>.</summary>
    public bool IsCount { get; init; }
    public string? Counted { get; init; }

    public bool IsCompare { get; init; }

    /// <summary>The winner of two first.</summary>
    public bool IsChoice { get; init; }

    /// <summary>more or less: only the difference was asked for.</summary>
    public string? Difference { get; init; }
    public bool IsPercent { get; init; }

    /// <summary>up, down or any: what was said to have happened.</summary>
    public string? Change { get; init; }

    /// <summary>down, came_on, watering_out, declining, growing.</summary>
    public string? Event { get; init; }

    /// <summary>How much a well must have changed, or what its water cut must have passed.</summary>
    public double? Threshold { get; init; }

    /// <summary>Only "the year before" or "the month before" was said: so many months from what was asked before.</summary>
    public int? Earlier { get; init; }

    /// <summary>A word of comparing was said, not only another window.</summary>
    public bool SaysCompare { get; init; }
    public bool IsTrend { get; init; }

    /// <summary>first_production or peak: months count from there.</summary>
    public string? Align { get; init; }
    public int? Steps { get; init; }

    /// <summary>"since", "from … on": the months one by one, unless a total was asked for.</summary>
    public bool IsSince { get; init; }
    public bool IsTotal { get; init; }
    public bool IsPeak { get; init; }
    public IReadOnlyList<string> Facts { get; init; } = [];
    public string? Code { get; init; }
    public string? Term { get; init; }

    /// <summary>All of one kind count as one.</summary>
    public bool IsTogether { get; init; }

    /// <summary>Of a share: which of the names is the part; the others are the whole.</summary>
    public Pick? Part { get; init; }
    public bool WantsTable { get; init; }

    public Pick? Well => Names.FirstOrDefault(n => n.Kind == NameKind.Well);

    public bool HasMeasure => Measures.Count > 0;
}

/// <summary>A name that was chosen among those it could mean.</summary>
internal sealed record Pick(NameKind Kind, IReadOnlyList<NameEntry> Entries)
{
    public string Shown => string.Join(" and ", Entries.Select(e => e.Shown));

    public IReadOnlyList<string> Values => [.. Entries.Select(e => e.Value)];

    public string? Label => Entries is [var one] ? one.Value : null;
}

/// <summary>What must be asked before it can be answered.</summary>
internal sealed record Doubt(string Question, IReadOnlyList<Choice> Choices);

/// <param name="Kind">Of a name: the word that would tell it from the others.</param>
internal sealed record Choice(string Label, Frame Frame, string? Kind = null);

/// <summary>What the next message of a conversation may refer to.</summary>
internal sealed record Context(Frame? Last = null, Doubt? Open = null)
{
    public static readonly Context Empty = new();
}

/// <summary>What becomes of a message.</summary>
internal abstract record Outcome
{
    private Outcome() { }

    /// <param name="Notes">What the reader must be told beside the answer.</param>
    internal sealed record Understood(Frame Frame, IReadOnlyList<string> Notes) : Outcome;

    internal sealed record Asks(Frame Frame, Doubt Doubt) : Outcome;

    internal sealed record Refuses(string Reason, string Text) : Outcome;
}

internal static class Reasons
{
    public const string NoData = "no_data";
    public const string OutOfScope = "out_of_scope";
    public const string DataQuality = "data_quality";
    public const string NotUnderstood = "not_understood";
}
