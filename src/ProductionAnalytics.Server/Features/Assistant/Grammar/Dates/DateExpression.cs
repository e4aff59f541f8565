namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;

internal enum Grain
{
    Month,
    Quarter,
    Half,
    Year,
}

internal enum DateKind
{
    /// <summary>A month, quarter, half or year of the calendar; the year may be said elsewhere.</summary>
    Calendar,

    /// <summary>The first or last so many months of a year.</summary>
    PartOfYear,

    /// <summary>The newest loaded.</summary>
    Latest,

    /// <summary>The first loaded.</summary>
    Earliest,

    /// <summary>So many, counted back from the newest month loaded.</summary>
    Last,

    /// <summary>The year of the newest month loaded, as far as it goes.</summary>
    YearToDate,

    /// <summary>Days, weeks, hours: months are the finest there is.</summary>
    TooFine,

    /// <summary>There is no such quarter, half or month.</summary>
    Impossible,
}

/// <summary>A date as it was said.</summary>
/// <param name="Index">Which month, quarter or half of the year.</param>
/// <param name="Count">How many; from the end of the year where it is below 0.</param>
internal sealed record DateExpression(DateKind Kind, Grain Grain, int? Year = null, int? Index = null, int Count = 1);
