namespace ProductionAnalytics.Core.Cube;

/// <summary>
/// One state of all wells and their months: blocks in the order of ids. It never changes; a change makes another cube
/// that shares every block but the touched ones.
/// </summary>
public sealed class ProductionCube
{
    private readonly Block[] blocks;
    private readonly int[] firstIds;

    public ProductionCube(IEnumerable<Block> blocks)
    {
        this.blocks = [.. blocks.Where(b => b.Wells > 0)];
        firstIds = [.. this.blocks.Select(b => b.Ids[0])];
    }

    public static ProductionCube Empty { get; } = new([]);

    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>What was last asked for page by page.</summary>
    internal KeptRecords KeptRecords { get; } = new();

    public int Wells => blocks.Sum(b => b.Wells);

    /// <summary>Null where no such well is.</summary>
    public (int Block, int Slot)? Find(long id)
    {
        var block = BlockFor(id);
        return block >= 0 && blocks[block].SlotOf(id) is { } slot ? (block, slot) : null;
    }

    /// <summary>A cube with some wells put in, replaced or taken out; the rest is shared.</summary>
    public ProductionCube With(IEnumerable<WellChange> changes)
    {
        var touched = changes
            .GroupBy(c => Math.Max(0, BlockFor(c.Id)))
            .ToDictionary(g => g.Key, g => new Queue<WellChange>(g.OrderBy(c => c.Id)));
        if (touched.Count == 0)
            return this;
        if (blocks.Length == 0)
            return new ProductionCube(Rebuilt(null, touched[0]));

        return new ProductionCube(
            blocks.SelectMany((block, i) => touched.TryGetValue(i, out var some) ? Rebuilt(block, some) : [block])
        );
    }

    /// <summary>The block that has the id, or would have it; -1 below the first.</summary>
    private int BlockFor(long id)
    {
        var found = Array.BinarySearch(firstIds, (int)Math.Clamp(id, 0, int.MaxValue));
        return found >= 0 ? found : ~found - 1;
    }

    private static List<Block> Rebuilt(Block? block, Queue<WellChange> changes)
    {
        var wells = Merged(block, changes);
        var parts =
            wells.Count > BlockBuilder.MostWells ? (wells.Count + BlockBuilder.Wells - 1) / BlockBuilder.Wells : 1;
        var builder = new BlockBuilder();
        var built = new List<Block>();
        for (var (i, part) = (0, 1); i < wells.Count; i++)
        {
            wells[i](builder);
            if (i + 1 < (long)wells.Count * part / parts)
                continue;

            built.Add(builder.Build());
            part++;
        }

        return built;
    }

    /// <summary>What puts each well into a builder, in the order of ids.</summary>
    private static List<Action<BlockBuilder>> Merged(Block? block, Queue<WellChange> changes)
    {
        var wells = new List<Action<BlockBuilder>>();
        for (var slot = 0; slot < (block?.Wells ?? 0); slot++)
        {
            var (kept, id) = (slot, block!.Ids[slot]);
            while (changes.TryPeek(out var before) && before.Id < id)
                Put(changes.Dequeue());
            if (changes.TryPeek(out var same) && same.Id == id)
                Put(changes.Dequeue());
            else
                wells.Add(builder => builder.Add(block, kept));
        }

        while (changes.TryDequeue(out var after))
            Put(after);
        return wells;

        void Put(WellChange change)
        {
            if (change.Now is { } now)
                wells.Add(now);
        }
    }
}

/// <summary>What became of a well.</summary>
/// <param name="Now">Adds the well and all of its months to a builder; null where it is gone.</param>
public sealed record WellChange(long Id, Action<BlockBuilder>? Now);
