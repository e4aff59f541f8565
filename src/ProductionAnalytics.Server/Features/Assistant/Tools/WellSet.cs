using System.ComponentModel;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>Which wells and which months a tool looks at: the filter of the API. What is left out does not narrow.</summary>
internal sealed record WellSet
{
    [Description("Areas, exactly as in the data; a well must be in one.")]
    public IReadOnlyList<string>? Region { get; init; }

    [Description("Operators, exactly as in the data.")]
    public IReadOnlyList<string>? Operator { get; init; }

    [Description("Fields, exactly as in the data.")]
    public IReadOnlyList<string>? Field { get; init; }

    [Description("Statuses, exactly as in the data.")]
    public IReadOnlyList<string>? Status { get; init; }

    [Description("Well types, exactly as in the data.")]
    public IReadOnlyList<string>? WellType { get; init; }

    [Description("Reservoirs, exactly as in the data.")]
    public IReadOnlyList<string>? Reservoir { get; init; }

    [Description("Counties, exactly as in the data.")]
    public IReadOnlyList<string>? County { get; init; }

    [Description("States, exactly as in the data.")]
    public IReadOnlyList<string>? State { get; init; }

    [Description("Keys of datasets.")]
    public IReadOnlyList<string>? Dataset { get; init; }

    [Description("Ids of wells, from find_wells.")]
    public IReadOnlyList<long>? WellId { get; init; }

    [Description("Kept selections of the map.")]
    public IReadOnlyList<string>? Selection { get; init; }

    [Description("Part of a name, API number, operator or field.")]
    public string? Q { get; init; }

    [Description("First production not before this day.")]
    public DateOnly? FirstProductionFrom { get; init; }

    [Description("First production not after this day.")]
    public DateOnly? FirstProductionTo { get; init; }

    [Description("First month looked at, its first day.")]
    public DateOnly? StartDate { get; init; }

    [Description("Last month looked at, its first day.")]
    public DateOnly? EndDate { get; init; }
}

/// <summary>A limit that a group or a well must keep to, over the window of the question.</summary>
internal sealed record Limit(
    [property: Description("As in the measures of the tool; cum_* are since the first record.")]
    [property: OneOf(Vocabulary.Measures)]
        string Measure,
    [property: Description("Which side of the value is kept.")] Comparison Is,
    [property: Description(
        "bbl, Mcf, boe, days, wells; water cut as a fraction; GOR in scf/bbl. A rate where the tool is asked for rates."
    )]
        double Value
);

internal enum Comparison
{
    Above,
    AtLeast,
    Below,
    AtMost,
}
