using System.Collections.Concurrent;
using ProductionAnalytics.Core.Cube;

namespace ProductionAnalytics.Server.Data.Cubes;

/// <summary>
/// In which group each well of a cube is, and where its own time begins. Every question that asks the same of one version
/// shares them: each is found once, when it is first asked for, and takes four bytes a well.
/// </summary>
internal sealed class WellGroupings(StoreCube store)
{
    private readonly ConcurrentDictionary<WellTrait, Lazy<Grouping>> byTrait = [];
    private readonly Lazy<Grouping> byVintage = new(() => Grouping.Of(store.GroupByVintage()));
    private readonly Lazy<OwnTime> sinceFirstProduction = new(() => Since(store, store.FirstProduction));
    private readonly Lazy<OwnTime> sincePeak = new(() => Since(store, well => well.PeakMonth));

    public Grouping ByVintage => byVintage.Value;

    public OwnTime SinceFirstProduction => sinceFirstProduction.Value;

    public OwnTime SincePeak => sincePeak.Value;

    public Grouping By(WellTrait trait) =>
        byTrait.GetOrAdd(trait, t => new Lazy<Grouping>(() => Grouping.Of(store.Cube.GroupBy(t)))).Value;

    private static OwnTime Since(StoreCube store, Func<WellHeader, DateOnly?> startOf) =>
        new(
            WellStarts.By(
                store.Cube,
                (block, slot) => startOf(store.Header(block, slot)) is { } start ? MonthNumber.Of(start) : null
            ),
            WellSelection.Where(store.Cube, (block, slot) => startOf(store.Header(block, slot)) is not null)
        );
}

/// <param name="Groups">A row for each group; null where all wells are one.</param>
/// <param name="Keys">The key of each row; wells without a value have the key null.</param>
internal sealed record Grouping(WellGroups? Groups, IReadOnlyList<string?> Keys)
{
    public static readonly Grouping None = new(null, [null]);

    public static Grouping Of((WellGroups Groups, IReadOnlyList<string?> Keys) found) => new(found.Groups, found.Keys);
}

/// <summary>The time of each well by itself.</summary>
/// <param name="Wells">Those whose time begins somewhere.</param>
internal sealed record OwnTime(WellStarts Starts, WellSelection Wells);
