using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Features.Analytics.Engines;

namespace ProductionAnalytics.Server.Features.Analytics;

/// <summary>Turns sums into the arrays of a reply: one place a step, largest groups first, the rest merged.</summary>
internal sealed class SeriesShaping
{
    private readonly SeriesQuestion question;
    private readonly SeriesSums sums;
    private readonly double boeMcf;
    private readonly double boe;
    private readonly int[] numbers;

    /// <param name="wells">Wells with a record, where each well is a group.</param>
    private SeriesShaping(
        SeriesQuestion question,
        SeriesSums sums,
        IReadOnlyDictionary<string, string> labels,
        long? wells,
        double boeMcf
    )
    {
        (this.question, this.sums, this.boeMcf) = (question, sums, boeMcf);
        boe = question.Units == UnitSystem.Field ? boeMcf : 1;
        numbers = Numbers(sums.Inside);
        Steps = Array.ConvertAll(numbers, Step);
        Groups = Shape(labels, wells);
    }

    /// <summary>Days since 0001-01-01, or months since the wells' start.</summary>
    public IReadOnlyList<int> Steps { get; }

    public IReadOnlyList<SeriesGroup> Groups { get; }

    /// <summary>Share of records, among those with a volume, whose producing days were not reported.</summary>
    public double DaysAssumedShare =>
        sums.Inside.Records == 0 ? 0 : (double)sums.Inside.RecordsWithoutDays / sums.Inside.Records;

    /// <summary>Share of boe that was reported for longer periods and spread over months.</summary>
    public double SpreadShare =>
        sums.Inside.SpreadBoe is var spread and not 0
        && Enumerable.Range(0, sums.Keys.Count).Sum(row => sums.Inside.Boe(row, boeMcf)) is var all and not 0
            ? spread / all
            : 0;

    public static async Task<SeriesShaping> Of(
        IAnalytics analytics,
        SeriesQuestion question,
        double boeMcf,
        CancellationToken ct
    )
    {
        var sums = await analytics.Series(question, ct);
        var labels = await analytics.Labels(question.GroupBy, [.. sums.Keys.OfType<string>()], ct);
        var wells = question.GroupBy == Dimension.Well ? await analytics.WellsWithRecords(question, ct) : (long?)null;
        return new SeriesShaping(question, sums, labels, wells, boeMcf);
    }

    private List<SeriesGroup> Shape(IReadOnlyDictionary<string, string> labels, long? wells)
    {
        var rows = Enumerable.Range(0, sums.Keys.Count).Where(sums.HasRecord).ToList();
        if (question.GroupBy == Dimension.None)
            return rows.Count == 0 ? [] : [Fill(new SeriesGroup { Key = "all" }, rows)];

        var boes = rows.ToDictionary(row => row, row => sums.Inside.Boe(row, boeMcf));
        var shown = rows.Where(row => !IsRest(row))
            .OrderByDescending(row => boes[row])
            .ThenBy(row => sums.Keys[row], StringComparer.Ordinal)
            .Take(question.Top)
            .ToList();
        var rest = rows.Except(shown).ToList();

        var result = shown.ConvertAll(row => Fill(Named(sums.Keys[row], labels), [row]));
        if (rest.Count > 0)
            result.Add(
                Fill(
                    new SeriesGroup
                    {
                        Key = "Other",
                        IsOther = true,
                        GroupsMerged = wells is { } all ? (int)all - question.Top : rest.Count,
                    },
                    rest
                )
            );
        return result;
    }

    private static SeriesGroup Named(string? key, IReadOnlyDictionary<string, string> labels) =>
        new() { Key = key, Label = key is null ? null : labels.GetValueOrDefault(key) };

    /// <summary>The wells beyond the largest come as one row without a key.</summary>
    private bool IsRest(int row) => question.GroupBy == Dimension.Well && sums.Keys[row] is null;

    /// <summary>From the first step with a record inside the window to the last, without holes.</summary>
    private static int[] Numbers(ISeriesTable inside)
    {
        bool HasRecord(int step) => Enumerable.Range(0, inside.Keys.Count).Any(row => inside.HasRecord(row, step));
        return [.. inside.Steps().SkipWhile(s => !HasRecord(s)).Reverse().SkipWhile(s => !HasRecord(s)).Reverse()];
    }

    private int Step(int number) => question.Align == Align.Calendar ? question.StartOf(number).DayNumber : number;

    private SeriesGroup Fill(SeriesGroup group, IReadOnlyList<int> rows)
    {
        var volumes = Together(sums.Inside, rows, (table, row, step) => table.Volumes(row, step));
        var rates = Rates(volumes, rows);

        double?[]? Of(Measure measure, Func<PhaseVolumes, double?> value) =>
            question.Measures.Contains(measure)
                ? Array.ConvertAll(measure is >= Measure.Gor and <= Measure.Cgr ? volumes : rates, v => value(v))
                : null;

        group.Oil = Of(Measure.Oil, v => v.Oil);
        group.Gas = Of(Measure.Gas, v => v.Gas);
        group.Water = Of(Measure.Water, v => v.Water);
        group.Condensate = Of(Measure.Condensate, v => v.Condensate);
        group.Ngl = Of(Measure.Ngl, v => v.Ngl);
        group.Liquids = Of(Measure.Liquids, v => v.Liquids);
        group.Boe = Of(Measure.Boe, v => v.Boe(boe));
        group.Gor = Of(Measure.Gor, v => v.GasOilRatio);
        group.Wor = Of(Measure.Wor, v => v.WaterOilRatio);
        group.WaterCut = Of(Measure.WaterCut, v => v.WaterCut);
        group.Cgr = Of(Measure.Cgr, v => v.CondensateGasRatio);
        if (question.Measures.Contains(Measure.WellCount))
            group.WellCount = Array.ConvertAll(numbers, step => rows.Sum(row => sums.Inside.Wells(row, step)));
        if (question.Measures.Contains(Measure.DaysOn))
            group.DaysOn = Array.ConvertAll(numbers, step => DaysOn(rows, step));
        if (question.HasCumulatives)
            Cumulatives(group, volumes, rows);
        return group;
    }

    /// <summary>One place for each step: the sums of some groups together, in the units asked for.</summary>
    private PhaseVolumes[] Together(
        ISeriesTable table,
        IReadOnlyList<int> rows,
        Func<ISeriesTable, int, int, PhaseVolumes> value
    ) =>
        Array.ConvertAll(
            numbers,
            step =>
                rows.Aggregate(default(PhaseVolumes), (sum, row) => sum + value(table, row, step)).In(question.Units)
        );

    private double? DaysOn(IReadOnlyList<int> rows, int step) =>
        rows.Aggregate((double?)null, (sum, row) => PhaseVolumes.Sum(sum, sums.Inside.DaysOn(row, step)));

    private PhaseVolumes[] Rates(PhaseVolumes[] volumes, IReadOnlyList<int> rows) =>
        question.Basis switch
        {
            Basis.Volume => volumes,
            Basis.CalendarDay => [.. volumes.Select((v, i) => v.Over(DaysIn(Steps[i])))],
            Basis.ProducingDay => Together(sums.Inside, rows, (table, row, step) => table.Rates(row, step)),
        };

    /// <summary>Calendar days of a step; a month of age has no calendar and counts as a twelfth of a year.</summary>
    private double DaysIn(int step) =>
        question.Align == Align.Calendar ? question.Interval.DaysIn(DateOnly.FromDayNumber(step)) : 365.25 / 12;

    private void Cumulatives(SeriesGroup group, PhaseVolumes[] inside, IReadOnlyList<int> rows)
    {
        var all = inside;
        var earlier = Array.Empty<PhaseVolumes>();
        if (sums.Before is { } before && numbers.Length > 0)
        {
            // By age, months before the window and inside it may be the same step.
            var together = Together(before, rows, (table, row, step) => table.Volumes(row, step));
            all = [.. inside.Zip(together, (a, b) => a + b)];
            earlier =
            [
                .. before
                    .Steps()
                    .TakeWhile(step => step < numbers[0])
                    .SelectMany(step => rows.Select(row => before.Volumes(row, step).In(question.Units))),
            ];
        }

        double?[]? Of(Measure measure, Func<PhaseVolumes, double?> value)
        {
            if (!question.Measures.Contains(measure))
                return null;

            var total = earlier.Aggregate((double?)null, (sum, v) => PhaseVolumes.Sum(sum, value(v)));
            return Array.ConvertAll(all, v => total = PhaseVolumes.Sum(total, value(v)));
        }

        group.CumOil = Of(Measure.CumOil, v => v.Oil);
        group.CumGas = Of(Measure.CumGas, v => v.Gas);
        group.CumWater = Of(Measure.CumWater, v => v.Water);
        group.CumBoe = Of(Measure.CumBoe, v => v.Boe(boe));
    }
}
