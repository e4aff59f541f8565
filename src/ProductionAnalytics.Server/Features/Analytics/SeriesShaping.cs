using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;

namespace ProductionAnalytics.Server.Features.Analytics;

/// <param name="wells">Wells with a record, where each well is a group.</param>
/// <summary>Turns cells into the arrays of a reply: one place a step, largest groups first, the rest merged.</summary>
internal sealed class SeriesShaping(SeriesQuestion question, double boeMcf, long? wells)
{
    private readonly UnitSystem units = question.Units;
    private readonly double boe = question.Units == UnitSystem.Field ? boeMcf : 1;

    public IReadOnlyList<int> Steps { get; private set; } = [];

    public List<SeriesGroup> Groups(List<SeriesCell> cells, IReadOnlyDictionary<string, string> labels)
    {
        Steps = StepsOf(cells);
        if (question.GroupBy == Dimension.None)
            return cells.Count == 0 ? [] : [Fill(new SeriesGroup { Key = "all" }, cells)];

        var groups = cells
            .GroupBy(c => (c.Key, IsRest: question.GroupBy == Dimension.Well && c.Key is null))
            .Select(g => (g.Key, Cells: g.ToList()))
            .OrderBy(g => g.Key.IsRest)
            .ThenByDescending(g => BoeOf(g.Cells))
            .ThenBy(g => g.Key.Key, StringComparer.Ordinal)
            .ToList();
        var shown = groups.Where(g => !g.Key.IsRest).Take(question.Top).ToList();
        var rest = groups.Except(shown).ToList();

        var result = shown.ConvertAll(g =>
            Fill(
                new SeriesGroup
                {
                    Key = g.Key.Key,
                    Label = g.Key.Key is { } key ? labels.GetValueOrDefault(key) : null,
                },
                g.Cells
            )
        );
        if (rest.Count > 0)
            result.Add(
                Fill(
                    new SeriesGroup
                    {
                        Key = "Other",
                        IsOther = true,
                        GroupsMerged = Merged(rest.Count),
                    },
                    [.. rest.SelectMany(g => g.Cells)]
                )
            );
        return result;
    }

    /// <summary>The wells beyond the top ones come as one cell a step; how many they are was counted apart.</summary>
    private int Merged(int groups) => wells is { } all ? (int)all - question.Top : groups;

    /// <summary>Inside the window, whatever was read before it for cumulatives.</summary>
    private double BoeOf(List<SeriesCell> cells) => cells.Where(c => !c.IsBefore).Sum(c => c.Volumes.Boe(boeMcf) ?? 0);

    /// <summary>From the first step with a record inside the window to the last, without holes.</summary>
    private List<int> StepsOf(List<SeriesCell> cells)
    {
        var inside = cells.Where(c => !c.IsBefore).ToList();
        if (inside.Count == 0)
            return [];

        var (step, last) = (inside.Min(c => c.Step), inside.Max(c => c.Step));
        var steps = new List<int>();
        for (; step <= last; step = Next(step))
            steps.Add(step);
        return steps;
    }

    private int Next(int step) =>
        question.Align == Align.Calendar ? question.Interval.Next(DateOnly.FromDayNumber(step)).DayNumber : step + 1;

    private SeriesGroup Fill(SeriesGroup group, List<SeriesCell> cells)
    {
        var byStep = ByStep(cells.Where(c => !c.IsBefore));
        var volumes = Steps.Select(s => byStep.TryGetValue(s, out var c) ? In(c.Volumes) : default).ToList();
        var rates = Steps.Select((s, i) => Rate(s, volumes[i], byStep.GetValueOrDefault(s))).ToList();

        IReadOnlyList<double?>? Of(Measure measure, Func<PhaseVolumes, double?> value) =>
            question.Measures.Contains(measure)
                ? [.. (measure is >= Measure.Gor and <= Measure.Cgr ? volumes : rates).Select(value)]
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
            group.WellCount = [.. Steps.Select(s => byStep.GetValueOrDefault(s)?.Wells ?? 0)];
        if (question.Measures.Contains(Measure.DaysOn))
            group.DaysOn = [.. Steps.Select(s => byStep.GetValueOrDefault(s)?.DaysOn)];
        Cumulatives(group, ByStep(cells));
        return group;
    }

    private void Cumulatives(SeriesGroup group, Dictionary<int, SeriesCell> byStep)
    {
        IReadOnlyList<double?>? Of(Measure measure, Func<PhaseVolumes, double?> value)
        {
            if (!question.Measures.Contains(measure))
                return null;

            double? total = null;
            foreach (var (_, cell) in byStep.Where(c => Steps.Count > 0 && c.Key < Steps[0]))
                total = PhaseVolumes.Sum(total, value(In(cell.Volumes)));
            return
            [
                .. Steps.Select(s =>
                    total = PhaseVolumes.Sum(total, byStep.TryGetValue(s, out var c) ? value(In(c.Volumes)) : null)
                ),
            ];
        }

        group.CumOil = Of(Measure.CumOil, v => v.Oil);
        group.CumGas = Of(Measure.CumGas, v => v.Gas);
        group.CumWater = Of(Measure.CumWater, v => v.Water);
        group.CumBoe = Of(Measure.CumBoe, v => v.Boe(boe));
    }

    private static Dictionary<int, SeriesCell> ByStep(IEnumerable<SeriesCell> cells) =>
        cells.GroupBy(c => c.Step).ToDictionary(g => g.Key, g => g.Aggregate(Add));

    private static SeriesCell Add(SeriesCell a, SeriesCell b) =>
        a with
        {
            Volumes = a.Volumes + b.Volumes,
            Rates = a.Rates + b.Rates,
            DaysOn = PhaseVolumes.Sum(a.DaysOn, b.DaysOn),
            Wells = a.Wells + b.Wells,
        };

    private PhaseVolumes Rate(int step, PhaseVolumes volumes, SeriesCell? cell) =>
        question.Basis switch
        {
            Basis.Volume => volumes,
            Basis.CalendarDay => volumes.Over(DaysIn(step)),
            Basis.ProducingDay => cell is null ? default : In(cell.Rates),
        };

    /// <summary>Calendar days of a step; a month of age has no calendar and counts as a twelfth of a year.</summary>
    private double DaysIn(int step) =>
        question.Align == Align.Calendar ? question.Interval.DaysIn(DateOnly.FromDayNumber(step)) : 365.25 / 12;

    private PhaseVolumes In(PhaseVolumes v) => v.In(units);
}
