using System.Numerics;

namespace ProductionAnalytics.Core.Cube;

/// <summary>Some wells of a cube, a bit each.</summary>
public sealed class WellSelection
{
    private const int Word = 64;
    private readonly ulong[][] words;

    private WellSelection(ulong[][] words) => this.words = words;

    public int Count => words.Sum(CountOf);

    public static WellSelection All(ProductionCube cube) => new([.. cube.Blocks.Select(b => Full(b.Wells))]);

    /// <summary>Asks for each well, many at a time.</summary>
    public static WellSelection Where(ProductionCube cube, Func<int, int, bool> isIn) =>
        InBlocks(
            cube,
            (b, found) =>
            {
                for (var slot = 0; slot < found.Length; slot++)
                    found[slot] = isIn(b, slot);
            }
        );

    /// <summary>These wells and no others.</summary>
    public static WellSelection Of(ProductionCube cube, IEnumerable<(int Block, int Slot)> places)
    {
        ulong[][] words = [.. cube.Blocks.Select(b => new ulong[WordsFor(b.Wells)])];
        foreach (var (block, slot) in places)
            words[block][slot / Word] |= 1UL << (slot % Word);
        return new WellSelection(words);
    }

    /// <summary>Asks block by block, side by side.</summary>
    /// <param name="find">Sets the places of the wells that are in.</param>
    internal static WellSelection InBlocks(ProductionCube cube, FindWells find)
    {
        var words = new ulong[cube.Blocks.Count][];
        Parallel.For(
            0,
            words.Length,
            b =>
            {
                Span<bool> found = stackalloc bool[cube.Blocks[b].Wells];
                find(b, found);
                words[b] = Packed(found);
            }
        );
        return new WellSelection(words);
    }

    public bool Has(int block, int slot) => (words[block][slot / Word] >> (slot % Word) & 1) != 0;

    /// <summary>Where all selected wells are.</summary>
    public IEnumerable<(int Block, int Slot)> Places()
    {
        for (var block = 0; block < words.Length; block++)
        for (var w = 0; w < words[block].Length; w++)
        for (var word = words[block][w]; word != 0; word &= word - 1)
            yield return (block, (w * Word) + BitOperations.TrailingZeroCount(word));
    }

    public WellSelection And(WellSelection other) => Combined(other, (a, b) => a & b);

    public WellSelection Or(WellSelection other) => Combined(other, (a, b) => a | b);

    internal bool IsSame(WellSelection other) =>
        this == other
        || (
            words.Length == other.words.Length
            && words.Zip(other.words).All(w => w.First.AsSpan().SequenceEqual(w.Second))
        );

    internal int CountIn(int block) => CountOf(words[block]);

    /// <summary>Fills in the slots of the selected wells of a block; how many they are.</summary>
    internal int Slots(int block, Span<int> slots)
    {
        var count = 0;
        for (var w = 0; w < words[block].Length; w++)
        for (var word = words[block][w]; word != 0; word &= word - 1)
            slots[count++] = (w * Word) + BitOperations.TrailingZeroCount(word);
        return count;
    }

    private static ulong[] Packed(ReadOnlySpan<bool> isIn)
    {
        var words = new ulong[WordsFor(isIn.Length)];
        for (var slot = 0; slot < isIn.Length; slot++)
            if (isIn[slot])
                words[slot / Word] |= 1UL << (slot % Word);
        return words;
    }

    private static ulong[] Full(int wells)
    {
        var words = new ulong[WordsFor(wells)];
        Array.Fill(words, ulong.MaxValue);
        if (wells % Word is > 0 and var rest)
            words[^1] = (1UL << rest) - 1;
        return words;
    }

    private static int WordsFor(int wells) => (wells + Word - 1) / Word;

    private static int CountOf(ulong[] block)
    {
        var count = 0;
        foreach (var word in block)
            count += BitOperations.PopCount(word);
        return count;
    }

    private WellSelection Combined(WellSelection other, Func<ulong, ulong, ulong> combine)
    {
        var combined = new ulong[words.Length][];
        for (var b = 0; b < combined.Length; b++)
        {
            var (mine, theirs) = (words[b], other.words[b]);
            var block = combined[b] = new ulong[mine.Length];
            for (var w = 0; w < block.Length; w++)
                block[w] = combine(mine[w], theirs[w]);
        }

        return new WellSelection(combined);
    }
}

/// <summary>Finds wells of a block, which is given by its number.</summary>
/// <param name="found">A place for each slot, all false.</param>
internal delegate void FindWells(int block, Span<bool> found);
