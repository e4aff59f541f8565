using System.Numerics;

namespace ProductionAnalytics.Core.Cube;

/// <summary>Some wells of a cube, a bit each.</summary>
public sealed class WellSelection
{
    private const int Word = 64;
    private readonly ulong[][] words;

    private WellSelection(ulong[][] words) => this.words = words;

    public int Count => words.Sum(CountOf);

    public static WellSelection All(ProductionCube cube) => Where(cube, (_, _) => true);

    public static WellSelection Where(ProductionCube cube, Func<int, int, bool> isIn) =>
        new([
            .. cube.Blocks.Select(
                (block, b) => Packed([.. Enumerable.Range(0, block.Wells).Select(slot => isIn(b, slot))])
            ),
        ]);

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
                find(cube.Blocks[b], found);
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
        var words = new ulong[(isIn.Length + Word - 1) / Word];
        for (var slot = 0; slot < isIn.Length; slot++)
            if (isIn[slot])
                words[slot / Word] |= 1UL << (slot % Word);
        return words;
    }

    private static int CountOf(ulong[] block)
    {
        var count = 0;
        foreach (var word in block)
            count += BitOperations.PopCount(word);
        return count;
    }

    private WellSelection Combined(WellSelection other, Func<ulong, ulong, ulong> combine) =>
        new([.. words.Zip(other.words, (mine, theirs) => mine.Zip(theirs, combine).ToArray())]);
}

/// <summary>Finds wells of a block.</summary>
/// <param name="found">A place for each slot, all false.</param>
internal delegate void FindWells(Block block, Span<bool> found);
