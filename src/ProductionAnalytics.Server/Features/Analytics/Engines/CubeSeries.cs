using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data.Cubes;

namespace ProductionAnalytics.Server.Features.Analytics.Engines;

/// <summary>The cells of a series, from a cube.</summary>
internal sealed class CubeSeries(
    StoreCube store,
    WellSelection wells,
    SeriesQuestion question,
    double boeMcf,
    CancellationToken ct
)
{
    private static readonly IReadOnlyList<Quantity> Read = [.. Quantities.Phases, Quantity.DaysOn];

    private bool IsAligned => question.Align != Align.Calendar;

    /// <summary>Months of a step.</summary>
    private int Length =>
        question.Interval switch
        {
            Period.Year => 12,
            Period.Quarter => 3,
            _ => 1,
        };

    private MonthQuestion Asked =>
        new(IsAligned ? wells.And(store.Starting(question.Align)) : wells, Read)
        {
            CountsProducing = question.Measures.Contains(Measure.WellCount),
            CountsReporting = false,
            Window = SeriesCells.Window(question) is var (start, end) ? MonthWindow.Of(start, end) : MonthWindow.Always,
        };

    public long WellsWithRecords() => WindowTotals.Of(store.Cube, Asked with { Quantities = [] }, ct).Wells(0);

    public List<SeriesCell> Cells()
    {
        var (groups, keys) =
            question.GroupBy == Dimension.Well ? LargestWells() : store.GroupsBy(question.GroupBy, wells);
        var asked = Asked with { Groups = groups, Starts = IsAligned ? store.Starts(question.Align) : null };
        if (question.LooksBackFrom is not { } start)
            return Cells(asked, keys);

        var before = asked with { Window = asked.Window with { Last = MonthNumber.Of(start) - 1 } };
        return
        [
            .. Cells(before, keys).Select(cell => cell with { IsBefore = true }),
            .. Cells(Inside(asked, start), keys),
        ];
    }

    private List<SeriesCell> Cells(MonthQuestion asked, IReadOnlyList<string?> keys)
    {
        var cells = Volumes(SumsByMonth.Of(store.Cube, asked, ct), keys, asked.CountsProducing);
        AddWells(cells, asked);
        if (question.Basis == Basis.ProducingDay)
            AddRates(cells, asked);
        AddSpread(cells, asked);
        return [.. cells.Values];
    }

    private static MonthQuestion Inside(MonthQuestion asked, DateOnly start) =>
        asked with
        {
            Window = asked.Window with { First = MonthNumber.Of(start) },
        };

    /// <summary>Sums of months, brought together in steps.</summary>
    private Dictionary<(int Row, int Interval), SeriesCell> Volumes(
        MonthTable table,
        IReadOnlyList<string?> keys,
        bool countsWells
    )
    {
        var cells = new Dictionary<(int, int), SeriesCell>();
        for (var row = 0; row < table.Rows; row++)
        for (var m = 0; m < table.Months; m++)
        {
            if (!table.HasRecord(row, m))
                continue;

            var (at, interval) = (m, RateTable.IntervalOf(table.First + m, Length));
            var volumes = CubeAnalytics.Phases(q => table.Sum(row, q, at));
            var days = table.Sum(row, Read.Count - 1, m);
            var wells = countsWells ? table.Producing(row, m) : 0;
            cells[(row, interval)] = cells.TryGetValue((row, interval), out var cell)
                ? cell with
                {
                    Volumes = cell.Volumes + volumes,
                    DaysOn = PhaseVolumes.Sum(cell.DaysOn, days),
                }
                : new SeriesCell(keys[row], Step(interval), IsBefore: false, volumes, default, days, wells, 0, 0, 0);
        }

        return cells;
    }

    /// <summary>A well counts once a step, in however many of its months it produced.</summary>
    private void AddWells(Dictionary<(int Row, int Interval), SeriesCell> cells, MonthQuestion asked)
    {
        if (Length == 1 || !asked.CountsProducing)
            return;

        var counts = IntervalWells.Of(store.Cube, asked, Length, ct);
        foreach (var (at, cell) in cells)
            cells[at] = cell with { Wells = counts[at.Row, at.Interval] };
    }

    private void AddRates(Dictionary<(int Row, int Interval), SeriesCell> cells, MonthQuestion asked)
    {
        var rates = DayRates.Of(store.Cube, asked with { Quantities = Quantities.Phases }, Length, ct);
        foreach (var (at, cell) in cells)
            cells[at] = cell with
            {
                Rates = CubeAnalytics.Phases(q => rates.Rate(at.Row, q, at.Interval)),
                Records = rates.Producing(at.Row, at.Interval),
                RecordsWithoutDays = rates.WithoutDays(at.Row, at.Interval),
            };
    }

    private void AddSpread(Dictionary<(int Row, int Interval), SeriesCell> cells, MonthQuestion asked)
    {
        foreach (var (block, slot, month) in store.Cube.SpreadMonths(asked))
        {
            var of = store.Cube.Blocks[block];
            var start = asked.Starts?.OfBlock[block][slot] ?? 0;
            var at = (asked.Groups!.OfBlock[block][slot], RateTable.IntervalOf(month - start, Length));
            var boe = CubeAnalytics.Phases(q => of.Value(slot, Quantities.Phases[q], month)).Boe(boeMcf) ?? 0;
            cells[at] = cells[at] with { SpreadBoe = cells[at].SpreadBoe + boe };
        }
    }

    /// <summary>A row for each of the largest wells inside the window, one with the key null for all others.</summary>
    private (WellGroups, IReadOnlyList<string?>) LargestWells()
    {
        var (each, keys) = store.GroupsBy(Dimension.Well, wells);
        var all = Asked with { Groups = each, Quantities = Quantities.Phases };
        var inside = question.LooksBackFrom is { } start ? Inside(all, start) : all;
        var (recorded, sums) = (WindowTotals.Of(store.Cube, all, ct), WindowTotals.Of(store.Cube, inside, ct));
        var largest = Enumerable
            .Range(0, keys.Count)
            .Where(row => recorded.Wells(row) > 0)
            .OrderByDescending(row => CubeAnalytics.Phases(q => sums.Sum(row, q)).Boe(boeMcf) ?? 0)
            .Take(question.Top)
            .ToList();
        var rows = new int[keys.Count];
        Array.Fill(rows, largest.Count);
        for (var rank = 0; rank < largest.Count; rank++)
            rows[largest[rank]] = rank;
        return (
            new WellGroups(
                largest.Count + 1,
                [.. each.OfBlock.Select(block => Array.ConvertAll(block, row => row < 0 ? -1 : rows[row]))]
            ),
            [.. largest.Select(row => keys[row]), null]
        );
    }

    private int Step(int interval) => IsAligned ? interval : MonthNumber.Start(interval * Length).DayNumber;
}
