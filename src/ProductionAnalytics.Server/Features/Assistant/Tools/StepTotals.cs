using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Features.Analytics;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>Totals by month, quarter or year: a series whose steps are rows.</summary>
internal static class StepTotals
{
    public static async Task<List<Measured>> Of(
        Asked asked,
        Period interval,
        IReadOnlySet<Measure> measures,
        Basis basis,
        CancellationToken ct
    )
    {
        var question = new SeriesQuestion(
            asked.Filter,
            UnitSystem.Field,
            Dimension.None,
            interval,
            measures,
            basis,
            Align.Calendar,
            1
        );
        var shaping = await SeriesShaping.Of(asked.Analytics, question, asked.BoeMcf, ct);
        RemarkWholeSteps(asked, interval);
        return
        [
            .. shaping.Groups.SelectMany(group =>
                shaping.Steps.Select(
                    (step, i) => new Measured(null, DateOnly.FromDayNumber(step), measure => group.At(measure, i))
                )
            ),
        ];
    }

    public static double? At(this SeriesGroup group, Measure measure, int step) =>
        measure == Measure.WellCount ? group.WellCount?[step] : group.Values(measure)?[step];

    /// <summary>A window that cuts a quarter or a year is rounded out to the whole, and data may begin or end inside one.</summary>
    public static void RemarkWholeSteps(Asked asked, Period interval)
    {
        if (interval == Period.Month || asked.Covered is not var (first, last) || asked.Loaded is not var (begin, end))
            return;

        var (start, stop) = (interval.StartOf(first), interval.Next(interval.StartOf(last)).AddMonths(-1));
        if (asked.Filter.StartMonth > start || asked.Filter.End is { } e && Period.Month.StartOf(e) < stop)
            asked.Remarks.Add(
                $"Whole {interval.Name()}s are shown: {Words.Months(Later(start, begin), Earlier(stop, end))}."
            );
        if (begin > start)
            asked.Remarks.Add($"The first {interval.Name()} is not whole: the data begins in {Words.Month(begin)}.");
        if (end < stop)
            asked.Remarks.Add($"The last {interval.Name()} is not whole: the data ends in {Words.Month(end)}.");
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
