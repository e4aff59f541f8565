namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;

/// <summary>From a date as it was said to the months it means.</summary>
internal static class Calendar
{
    /// <param name="year">The year where the date does not say one.</param>
    public static Window? Window(DateExpression date, Loaded loaded, int? year = null) =>
        date.Kind switch
        {
            DateKind.Calendar when date.Year is null && year is null => Newest(date, loaded),
            DateKind.Calendar => Of(date, date.Year ?? year!.Value),
            DateKind.PartOfYear => PartOf(date),
            DateKind.Latest => Ending(loaded.Last, date.Grain, 1, counted: false),
            DateKind.Earliest => Beginning(loaded.First, date.Grain),
            DateKind.Last => Last(date, loaded),
            DateKind.YearToDate => new Window(new DateOnly(loaded.Last.Year, 1, 1), loaded.Last, Counted: true),
            _ => null,
        };

    public static int Length(Grain grain) =>
        grain switch
        {
            Grain.Month => 1,
            Grain.Quarter => 3,
            Grain.Half => 6,
            Grain.Year => 12,
        };

    private static Window Of(DateExpression date, int year)
    {
        var length = Length(date.Grain);
        var start = new DateOnly(year, (((date.Index ?? 1) - 1) * length) + 1, 1);
        return new Window(start, start.AddMonths(length - 1));
    }

    /// <summary>A month without a year is the newest of its name that is loaded.</summary>
    private static Window Newest(DateExpression date, Loaded loaded)
    {
        var here = Of(date, loaded.Last.Year);
        return (here.End > loaded.Last ? Of(date, loaded.Last.Year - 1) : here) with { Counted = true };
    }

    private static Window PartOf(DateExpression date)
    {
        var months = Math.Min(12, Math.Abs(date.Count) * Length(date.Grain));
        var start = new DateOnly(date.Year!.Value, date.Count > 0 ? 1 : 13 - months, 1);
        return new Window(start, start.AddMonths(months - 1));
    }

    /// <summary>Months are counted back from the newest; a single quarter or year is the last whole one of the calendar.</summary>
    private static Window Last(DateExpression date, Loaded loaded)
    {
        if (date.Count > 1 || date.Grain == Grain.Month)
            return date.Grain == Grain.Year
                ? Ending(loaded.Last, Grain.Year, date.Count, counted: true)
                : Back(loaded.Last, date.Count * Length(date.Grain));

        var length = Length(date.Grain);
        var next = loaded.Last.AddMonths(1);
        var start = new DateOnly(next.Year, ((next.Month - 1) / length * length) + 1, 1).AddMonths(-length);
        var end = start.AddMonths(length - 1);
        return new Window(start, end, Counted: true, OrEarlier: end == loaded.Last);
    }

    private static Window Back(DateOnly last, int months) => new(last.AddMonths(1 - months), last, Counted: true);

    private static Window Ending(DateOnly last, Grain grain, int count, bool counted)
    {
        var length = Length(grain);
        var start = new DateOnly(last.Year, ((last.Month - 1) / length * length) + 1, 1).AddMonths(
            -length * (count - 1)
        );
        return new Window(start, last, counted);
    }

    private static Window Beginning(DateOnly first, Grain grain)
    {
        var length = Length(grain);
        var start = new DateOnly(first.Year, ((first.Month - 1) / length * length) + 1, 1);
        return new Window(first, start.AddMonths(length - 1));
    }
}
