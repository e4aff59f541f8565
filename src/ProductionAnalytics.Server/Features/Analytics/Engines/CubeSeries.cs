using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Server.Data.Cubes;

namespace ProductionAnalytics.Server.Features.Analytics.Engines;

/// <summary>The sums of a series, from a cube.</summary>
internal sealed class CubeSeries(
    StoreCube store,
    WellSelection wells,
    SeriesQuestion question,
    double boeMcf,
    CancellationToken ct
)
{
    private readonly OwnTime? ownTime = store.Since(question.Align);

    private bool HasDays => question.Measures.Contains(Measure.DaysOn);

    private MonthQuestion Asked =>
        new(ownTime is null ? wells : wells.And(ownTime.Wells), Quantities.Phases)
        {
            CountsProducing = question.Measures.Contains(Measure.WellCount),
            CountsReporting = false,
            Window = SeriesSql.Window(question) is var (start, end) ? MonthWindow.Of(start, end) : MonthWindow.Always,
        };

    public long WellsWithRecords() => WindowTotals.Of(store.Cube, Asked with { Quantities = [] }, ct).Wells(0);

    public SeriesSums Sums()
    {
        var (groups, keys) =
            question.GroupBy == Dimension.Well ? LargestWells() : store.GroupsBy(question.GroupBy, wells);
        var asked = Asked with { Groups = groups, Starts = ownTime?.Starts };
        if (question.LooksBackFrom is not { } start)
            return new SeriesSums(Table(asked, keys), null);

        var before = asked with { Window = asked.Window with { Last = MonthNumber.Of(start) - 1 } };
        return new SeriesSums(Table(Inside(asked, start), keys), Table(before, keys));
    }

    private CubeSeriesTable Table(MonthQuestion asked, IReadOnlyList<string?> keys)
    {
        var read = HasDays ? asked with { Quantities = [.. asked.Quantities, Quantity.DaysOn] } : asked;
        var length = question.MonthsOfStep;
        var months = SumsByMonth.Of(store.Cube, read, ct);
        return new CubeSeriesTable(months, keys, length, HasDays)
        {
            CountsWells = asked.CountsProducing,
            WellsOfSteps = asked.CountsProducing && length > 1 ? IntervalWells.Of(store.Cube, asked, length, ct) : null,
            DayRates = question.Basis == Basis.ProducingDay ? DayRates.Of(store.Cube, asked, length, ct) : null,
            SpreadBoe = store.Cube.SpreadMonths(asked).Sum(m => Boe(store.Cube.Blocks[m.Block], m.Slot, m.Month)),
        };
    }

    private double Boe(Block block, int slot, int month) =>
        CubeAnalytics.Phases(q => block.Value(slot, Quantities.Phases[q], month)).Boe(boeMcf) ?? 0;

    private static MonthQuestion Inside(MonthQuestion asked, DateOnly start) =>
        asked with
        {
            Window = asked.Window with { First = MonthNumber.Of(start) },
        };

    /// <summary>A row for each of the largest wells inside the window, one with the key null for all others.</summary>
    private Grouping LargestWells()
    {
        var (each, keys) = store.GroupsBy(Dimension.Well, wells);
        var all = Asked with { Groups = each };
        var recorded = WindowTotals.Of(store.Cube, all, ct);
        var sums = question.LooksBackFrom is { } start ? WindowTotals.Of(store.Cube, Inside(all, start), ct) : recorded;
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
        return new Grouping(
            new WellGroups(
                largest.Count + 1,
                [.. each!.OfBlock.Select(block => Array.ConvertAll(block, row => row < 0 ? -1 : rows[row]))]
            ),
            [.. largest.Select(row => keys[row]), null]
        );
    }
}
