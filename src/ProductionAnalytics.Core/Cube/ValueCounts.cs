namespace ProductionAnalytics.Core.Cube;

/// <summary>An attribute whose values are counted.</summary>
/// <param name="Trait">Null is the year of first production.</param>
/// <param name="IsMeant">Whether a value is asked for; null where all are.</param>
public sealed record CountedTrait(WellTrait? Trait, Func<string?, bool>? IsMeant);

/// <summary>How many wells have each value of an attribute.</summary>
public sealed class ValueCounts
{
    /// <summary>Instead of the attribute that a well misses.</summary>
    private const int Nothing = -1;
    private const int Several = -2;

    private readonly Dictionary<string, long> byValue = [];
    private long withoutValue;

    /// <summary>Null is the value of wells without one.</summary>
    public IEnumerable<(string? Value, long Wells)> All =>
        byValue.Select(v => ((string?)v.Key, v.Value)).Concat(withoutValue > 0 ? [(null, withoutValue)] : []);

    public void Add(string? value, long wells)
    {
        if (value is null)
            withoutValue += wells;
        else
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(byValue, value, out _) += wells;
    }

    /// <summary>
    /// Counts several attributes in one pass. A well that misses one of those asked for still counts for that one, and
    /// for no other.
    /// </summary>
    /// <param name="dataBegins">The first month of which a dataset has a record.</param>
    public static ValueCounts[] Of(
        ProductionCube cube,
        WellSelection wells,
        IReadOnlyList<CountedTrait> traits,
        Func<string, DateOnly?> dataBegins
    )
    {
        var all = NewCounts(traits);
        Parallel.For(
            0,
            cube.Blocks.Count,
            () => NewCounts(traits),
            (b, _, some) =>
            {
                if (wells.CountIn(b) > 0)
                    Count(some, cube.Blocks[b], b, wells, traits, dataBegins);
                return some;
            },
            some =>
            {
                lock (all)
                    for (var t = 0; t < all.Length; t++)
                        foreach (var (value, count) in some[t].All)
                            all[t].Add(value, count);
            }
        );
        return all;
    }

    private static ValueCounts[] NewCounts(IReadOnlyList<CountedTrait> traits) =>
        [.. traits.Select(_ => new ValueCounts())];

    private static void Count(
        ValueCounts[] counts,
        Block block,
        int b,
        WellSelection wells,
        IReadOnlyList<CountedTrait> traits,
        Func<string, DateOnly?> dataBegins
    )
    {
        Span<int> selected = stackalloc int[BlockBuilder.MostWells];
        selected = selected[..wells.Slots(b, selected)];
        var columns = traits.Select(t => Column(block, t.Trait, dataBegins)).ToArray();
        var missed = Missed(selected, columns, traits);
        for (var t = 0; t < columns.Length; t++)
        {
            var codes = columns[t].Codes;
            var values = columns[t].Values;
            Span<int> ofValue = new int[values.Count];
            for (var i = 0; i < selected.Length; i++)
                if (missed is null || missed[i] == Nothing || missed[i] == t)
                    ofValue[codes[selected[i]]]++;
            for (var code = 0; code < ofValue.Length; code++)
                if (ofValue[code] > 0)
                    counts[t].Add(values[code], ofValue[code]);
        }
    }

    /// <summary>For each well the one attribute that it misses; null where nothing is asked for.</summary>
    private static int[]? Missed(ReadOnlySpan<int> selected, ValueColumn[] columns, IReadOnlyList<CountedTrait> traits)
    {
        int[]? missed = null;
        for (var t = 0; t < columns.Length; t++)
        {
            if (traits[t].IsMeant is not { } isMeant)
                continue;

            if (missed is null)
            {
                missed = new int[selected.Length];
                Array.Fill(missed, Nothing);
            }

            var codes = columns[t].Codes;
            var isIn = columns[t].Values.Select(isMeant).ToArray();
            for (var i = 0; i < missed.Length; i++)
                if (!isIn[codes[selected[i]]])
                    missed[i] = missed[i] == Nothing ? t : Several;
        }

        return missed;
    }

    private static ValueColumn Column(Block block, WellTrait? trait, Func<string, DateOnly?> dataBegins) =>
        trait is { } known ? block.Headers[known] : block.Headers.Vintages(dataBegins);
}
