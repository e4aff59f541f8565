using System.Globalization;
using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Data.Selection;

namespace ProductionAnalytics.Server.Features.Analytics.Engines;

/// <summary>The answers of the cube.</summary>
internal sealed class CubeAnalytics(
    StoreCube store,
    WellFilter filter,
    WellSelection wells,
    double boeMcf,
    IReadOnlyList<string> remarks
) : IAnalytics
{
    private static readonly WellOrder[] ByName = [new(WellTrait.Name, null, Descending: false)];

    private MonthQuestion Question =>
        new(wells, Quantities.Phases) { Window = MonthWindow.Of(filter.StartMonth, filter.End) };

    public Task<long> Version(CancellationToken ct) => Task.FromResult(store.Version);

    public Task<long> WellsMatched(CancellationToken ct) => Task.FromResult((long)wells.Count);

    public Task<IReadOnlyList<string>> Notes(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([.. store.Notes(filter, wells), .. remarks]);

    public Task<Dictionary<string, string>> Labels(
        Dimension dimension,
        IReadOnlyCollection<string> keys,
        CancellationToken ct
    )
    {
        var labels = new Dictionary<string, string>();
        foreach (var key in keys)
            if (Label(dimension, key) is { } label)
                labels[key] = label;
        return Task.FromResult(labels);
    }

    public Task<SeriesSums> Series(SeriesQuestion question, CancellationToken ct) =>
        Task.FromResult(new CubeSeries(store, wells, question, boeMcf, ct).Sums());

    public Task<long> WellsWithRecords(SeriesQuestion question, CancellationToken ct) =>
        Task.FromResult(new CubeSeries(store, wells, question, boeMcf, ct).WellsWithRecords());

    public Task<long> LeftOut(Align align, CancellationToken ct) =>
        Task.FromResult((long)wells.Count - (store.Since(align) is { } own ? wells.And(own.Wells).Count : wells.Count));

    public Task<List<TotalsGroup>> Totals(Dimension groupBy, bool withDays, CancellationToken ct)
    {
        var (groups, keys) = store.GroupsBy(groupBy, wells);
        var asked = Question with { Groups = groups };
        var table = WindowTotals.Of(
            store.Cube,
            withDays ? asked with { Quantities = [.. Quantities.Phases, Quantity.DaysOn] } : asked,
            ct
        );
        return Task.FromResult(
            Enumerable
                .Range(0, table.Rows)
                .Where(row => table.Wells(row) > 0)
                .Select(row => new TotalsGroup(
                    keys[row],
                    Phases(q => table.Sum(row, q)),
                    table.Producing(row),
                    MonthNumber.Start(table.Months(row)!.Value.First),
                    MonthNumber.Start(table.Months(row)!.Value.Last),
                    withDays ? table.Sum(row, Quantities.Phases.Count) : null
                ))
                .ToList()
        );
    }

    public Task<List<RatesGroup>> Rates(Dimension groupBy, CancellationToken ct)
    {
        var (groups, keys) = store.GroupsBy(groupBy, wells);
        // An interval that is longer than any window has all of its months.
        var rates = DayRates.Of(store.Cube, Question with { Groups = groups }, int.MaxValue, ct);
        return Task.FromResult(
            Enumerable
                .Range(0, keys.Count)
                .Select(row => new RatesGroup(
                    keys[row],
                    Phases(q => rates.Rate(row, q, 0)),
                    rates.Producing(row, 0),
                    rates.WithoutDays(row, 0)
                ))
                .Where(g => g.Rates != default)
                .ToList()
        );
    }

    public Task<List<WellsGroup>> Wells(Dimension groupBy, CancellationToken ct)
    {
        if (groupBy == Dimension.Well)
            return Task.FromResult(wells.Places().Select(w => new WellsGroup(IdOf(w), 1)).ToList());

        var (groups, keys) = store.GroupsBy(groupBy, wells);
        var counts = new long[keys.Count];
        foreach (var (block, slot) in wells.Places())
            counts[groups?.OfBlock[block][slot] ?? 0]++;
        return Task.FromResult(
            Enumerable
                .Range(0, keys.Count)
                .Where(row => counts[row] > 0)
                .Select(row => new WellsGroup(keys[row], counts[row]))
                .ToList()
        );
    }

    public Task<List<long>> FirstByName(int top, CancellationToken ct) =>
        Task.FromResult(store.Cube.First(wells, ByName, top).ToList());

    public Task<IReadOnlySet<string>> Values(Dimension attribute, CancellationToken ct) =>
        Task.FromResult<IReadOnlySet<string>>(
            attribute == Dimension.Dataset
                ? store.Datasets.Keys.ToHashSet()
                : store
                    .Cube.ValuesOf(store.Selected(filter.OfDatasets(), []), Enum.Parse<WellTrait>(attribute.ToString()))
                    .OfType<string>()
                    .ToHashSet()
        );

    public Task<(DateOnly First, DateOnly Last)?> Loaded(CancellationToken ct)
    {
        var datasets = store.Cube.ValuesOf(wells, WellTrait.Dataset).OfType<string>().ToList();
        var first = datasets.Min(key => store.Datasets[key].FirstMonth);
        var last = datasets.Max(key => store.Contents[key].LastMonth);
        return Task.FromResult<(DateOnly, DateOnly)?>(first is { } f && last is { } l ? (f, l) : null);
    }

    public IAnalytics During(DateOnly? start, DateOnly? end) =>
        new CubeAnalytics(store, filter with { Start = start, End = end }, wells, boeMcf, remarks);

    public Task<List<MonthSum>> Months(CancellationToken ct)
    {
        var table = SumsByMonth.Of(store.Cube, Question with { Window = MonthWindow.Of(null, filter.End) }, ct);
        return Task.FromResult(
            Enumerable
                .Range(0, table.Months)
                .Where(m => table.HasRecord(0, m))
                .Select(m => new MonthSum(
                    MonthNumber.Start(table.First + m),
                    Phases(q => table.Sum(0, q, m)),
                    table.Producing(0, m),
                    table.Reporting(0, m)
                ))
                .ToList()
        );
    }

    public Task<List<GroupPair>> Pairs(Dimension by, DateOnly earlier, DateOnly later, CancellationToken ct)
    {
        var (groups, keys) = store.GroupsBy(by, wells);
        TotalsTable In(DateOnly month) =>
            WindowTotals.Of(store.Cube, Question with { Groups = groups, Window = MonthWindow.Of(month, month) }, ct);
        var (before, after) = (In(earlier), In(later));
        return Task.FromResult(
            Enumerable
                .Range(0, keys.Count)
                .Where(row => before.Wells(row) + after.Wells(row) > 0)
                .Select(row => new GroupPair(
                    keys[row],
                    Phases(q => before.Sum(row, q)),
                    Phases(q => after.Sum(row, q))
                ))
                .ToList()
        );
    }

    /// <param name="sum">The sum of a phase, by its place among <see cref="Quantities.Phases"/>.</param>
    public static PhaseVolumes Phases(Func<int, double?> sum) => new(sum(0), sum(1), sum(2), sum(3), sum(4));

    private string IdOf((int Block, int Slot) well) =>
        store.Cube.Blocks[well.Block].Ids[well.Slot].ToString(CultureInfo.InvariantCulture);

    private string? Label(Dimension dimension, string key) =>
        dimension switch
        {
            Dimension.Region => store.RegionLabels.GetValueOrDefault(key),
            Dimension.Dataset => store.Datasets.GetValueOrDefault(key)?.Title,
            Dimension.Well => store.Cube.Find(long.Parse(key, CultureInfo.InvariantCulture)) is var (block, slot)
                ? store.Header(block, slot)[WellTrait.Name]
                : null,
            _ => null,
        };
}
