using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>Puts the dates of a message together: spans, years said once for several, and which of them first production is of.</summary>
internal sealed class DateReading
{
    private readonly Items items;
    private readonly Loaded loaded;
    private readonly List<Item> dates;
    private readonly int? year;

    public DateReading(Items items, Loaded loaded, int? year = null)
    {
        (this.items, this.loaded, this.year) = (items, loaded, year);
        dates = [.. items.All.Where(i => i.Concept == Concept.Date)];
        Read();
    }

    public List<Window> Windows { get; } = [];

    public Window? Started { get; private set; }

    /// <summary>No other window was said than the year, or month, before: so many months back.</summary>
    public int? Earlier { get; private set; }

    /// <summary>Something finer than months was asked for.</summary>
    public bool IsTooFine { get; private set; }

    /// <summary>A quarter or month that there is not, as it was said.</summary>
    public string? Impossible { get; private set; }

    /// <summary>Windows were set against each other by words like "a year before".</summary>
    public bool IsCompare { get; private set; }

    private void Read()
    {
        IsTooFine = dates.Exists(d => d.Date!.Kind == DateKind.TooFine);
        Impossible = dates.FirstOrDefault(d => d.Date!.Kind == DateKind.Impossible)?.Text;
        foreach (var date in dates)
            if (!date.IsUsed)
                Add(date);
        if (Windows is [var first, var second] && first.Start == second.Start && first.End == second.End)
        {
            // "ytd against last year" are two years; a year that is said twice is one.
            if (first.Counted && second.Counted)
                Windows[1] = second.Shifted(-(second.Months ?? 12)) with { OrEarlier = false };
            else
                Windows.RemoveAt(1);
        }

        if (Windows is [{ } window])
            AddEarlier(window);
        else if (
            Windows.Count == 0
            && items.All.Any(i => i.Concept is Concept.YearBefore or Concept.MonthBefore && !i.IsUsed)
        )
        {
            Earlier = items.First(Concept.YearBefore) is { } years
                ? Sign(years) * 12
                : Sign(items.First(Concept.MonthBefore)!);
            var newest = new Window(loaded.Last, loaded.Last, Counted: true);
            Windows.Add(newest);
            AddEarlier(newest);
        }
    }

    private void Add(Item date)
    {
        date.Use();
        var (before, after) = (items.Before(date), items.After(date));
        var joined = Joined(date, after);
        var window = WindowOf(date);
        if (window is null)
            return;

        if (joined is { } last && WindowOf(last.Use()) is { } end)
        {
            if (items.After(date) is { Concept: Concept.To or Concept.And or Concept.Until or Concept.From } link)
                link.Use();
            if (before?.Concept is Concept.From or Concept.Between)
                before.Use();
            after = items.After(last);
            window = new Window(window.Start, end.End, window.Counted || end.Counted, (window, end));
            Keep(window, before, after);
            return;
        }

        Keep(Open(window, date, before), before, after);
    }

    /// <summary>The other end of a span.</summary>
    private Item? Joined(Item date, Item? after)
    {
        var isBetween = items.Before(date)?.Concept == Concept.Between;
        if (
            after is { Concept: Concept.To or Concept.Until, IsUsed: false }
            || (isBetween && after?.Concept == Concept.And)
        )
            return items.After(after) is { Concept: Concept.Date, IsUsed: false } end ? end : null;
        return
            after is { Concept: Concept.Date, IsUsed: false }
            && items.Tokens[after.At].FollowsDash
            && items.Next(date) == after
            && !HasOwnMeaning(date, after)
            ? after
            : null;
    }

    /// <summary>"dec 24 - dec 23" goes back in time: these are two, not a span.</summary>
    private bool HasOwnMeaning(Item date, Item after) =>
        WindowOf(date) is { Start: { } start } && WindowOf(after) is { Start: { } other } && other < start;

    /// <summary>since, after, until, before.</summary>
    private Window Open(Window window, Item date, Item? before)
    {
        if (before is not { IsUsed: false })
            return window;
        if (before.Concept == Concept.Since)
            return new Window(
                Says(before.Use(), "after", "following") ? window.End?.AddMonths(1) : window.Start,
                null,
                window.Counted
            );
        if (before.Concept is Concept.Until or Concept.To || IsUpTo(before))
            return new Window(
                null,
                Says(before.Use(), "before", "prior", "earlier", "ahead") ? window.Start?.AddMonths(-1) : window.End,
                window.Counted
            );
        if (before.Concept != Concept.From)
            return window;

        // "from 2022 on"; "oil from 2022" is of that year.
        before.Use();
        return items.Next(date)?.Text is "on" or "onwards" or "onward"
            ? new Window(window.Start, null, window.Counted)
            : window;
    }

    /// <summary>"up to December", "by 2022".</summary>
    private bool IsUpTo(Item before) =>
        (before.Concept == Concept.AtMost && Says(before, "up to"))
        || (before.Concept == Concept.By && Says(before, "by") && !items.Has(Concept.Stopped));

    private static bool Says(Item item, params string[] words) =>
        words.Any(w => item.Text.Contains(w, StringComparison.OrdinalIgnoreCase));

    private void Keep(Window window, Item? before, Item? after)
    {
        if (
            before
                is { Concept: Concept.Started }
                    or { Concept: Concept.Dimension, Value: "vintage" }
                    or { Concept: Concept.Fact, Value: "first_production" }
            || IsBehindStarted(before)
        )
        {
            if (
                before is { Concept: Concept.Dimension }
                && window.Months == 12
                && items.Before(before)?.Concept == Concept.By
            )
            {
                Windows.Add(window);
                return;
            }

            Started = window;
            if (before is not { Concept: Concept.Dimension } || items.Before(before)?.Concept != Concept.By)
                before!.Use();
            return;
        }

        if (after is { Concept: Concept.Dimension, Value: "vintage" } && Windows.Count == 0)
            (Started, _) = (window, after.Use());
        else
            Windows.Add(window);
    }

    /// <summary>"started after 2022": the word between was used for the span.</summary>
    private bool IsBehindStarted(Item? before) =>
        before is { Concept: Concept.Since or Concept.Until or Concept.From or Concept.Between }
        && items.Before(before)
            is { Concept: Concept.Started }
                or { Concept: Concept.Since or Concept.Until or Concept.From or Concept.Between }
                and not null
        && items.Before(before) is { Concept: Concept.Started } started
        && started.Use() is not null;

    /// <summary>A year before, the same months of 2023.</summary>
    private void AddEarlier(Window window)
    {
        if (items.First(Concept.YearBefore) is { } year)
        {
            year.Use();
            Windows.Add(window.Shifted(12 * Sign(year)));
            IsCompare = true;
        }
        else if (items.First(Concept.MonthBefore) is { } month)
        {
            month.Use();
            Windows.Add(window.Shifted(Sign(month) * (window.Months ?? 1)));
            IsCompare = true;
        }
    }

    private static int Sign(Item part) => part.Value == "later" ? 1 : -1;

    private Window? WindowOf(Item date)
    {
        if (date.Date!.Kind == DateKind.Latest && date.Date.Count == 0)
            return Calendar.Window(
                date.Date with
                {
                    Count = 1,
                    Grain = dates.First(d => d != date || dates.Count == 1).Date!.Grain,
                },
                loaded
            );
        if (
            items.Before(date) is { Concept: Concept.SamePeriod } same
            && Windows is [{ Start: { } start } first]
            && date.Date is { Grain: Grain.Year, Year: { } year }
        )
        {
            same.Use();
            IsCompare = true;
            return first.Shifted(12 * (year - start.Year));
        }

        return Calendar.Window(date.Date, loaded, date.Date.Year ?? YearNear(date));
    }

    /// <summary>The year of the next date that says one, else of the one before.</summary>
    private int? YearNear(Item date)
    {
        if (date.Date!.Kind != DateKind.Calendar)
            return null;

        var after = dates
            .SkipWhile(d => d != date)
            .Skip(1)
            .TakeWhile(d => d.Date!.Grain != Grain.Year || d.Date.Year is not null)
            .FirstOrDefault(d => d.Date!.Year is not null);
        var before = dates.TakeWhile(d => d != date).LastOrDefault(d => d.Date!.Year is not null);
        return (after ?? before)?.Date!.Year ?? year;
    }
}
