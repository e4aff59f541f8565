using System.Globalization;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;

/// <summary>Whole months, from the first day of the first to the first day of the last.</summary>
/// <param name="Start">Null where the beginning is open.</param>
/// <param name="Counted">It was counted back from the newest month loaded; a reader must be told which months that are.</param>
/// <param name="OrEarlier">It may as well be the one before: "last year" where the data ends with a year.</param>
/// <param name="Ends">Of a span that was said by its two ends, these ends.</param>
internal sealed record Window(
    DateOnly? Start,
    DateOnly? End,
    bool Counted = false,
    (Window First, Window Last)? Ends = null,
    bool OrEarlier = false
)
{
    public int? Months =>
        Start is { } start && End is { } end ? ((end.Year - start.Year) * 12) + end.Month - start.Month + 1 : null;

    /// <summary>The months in words: June 2024, 2024, Q3 2022, January 2020 to March 2021.</summary>
    public string Text =>
        (Start, End) switch
        {
            ({ } start, { } end) => Span(start, end),
            ({ } start, null) => $"since {Name(start)}",
            (null, { } end) => $"until {Name(end)}",
            _ => "all months",
        };

    public Window Shifted(int months) =>
        new(Start?.AddMonths(months), End?.AddMonths(months), Counted, OrEarlier: OrEarlier);

    /// <summary>The months just before, as many.</summary>
    public Window Before => Shifted(-(Months ?? 0));

    public static string Name(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Span(DateOnly start, DateOnly end)
    {
        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month + 1;
        return months == 1 ? Name(start)
            : start.Month == 1 && end.Month == 12 && months == 12 ? $"{start.Year}"
            : start.Month == 1 && end.Month == 12 ? $"{start.Year} to {end.Year}"
            : months == 3 && start.Month % 3 == 1 ? $"Q{(start.Month + 2) / 3} {start.Year}"
            : months == 6 && start.Month % 6 == 1 ? $"H{(start.Month + 5) / 6} {start.Year}"
            : $"{Name(start)} to {Name(end)}";
    }
}

/// <summary>The months loaded.</summary>
internal sealed record Loaded(DateOnly First, DateOnly Last);
