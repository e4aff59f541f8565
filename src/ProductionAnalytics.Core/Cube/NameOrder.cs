namespace ProductionAnalytics.Core.Cube;

/// <summary>Wells in the order of names, which each block has for its own.</summary>
public static class NameOrder
{
    /// <summary>The ids of some wells by name, and by id where names are alike; as many as are taken.</summary>
    public static IEnumerable<long> InOrderOfNames(this ProductionCube cube, WellSelection wells)
    {
        var next = new PriorityQueue<IEnumerator<FoundName>, FoundName>(FoundName.Order);
        for (var block = 0; block < cube.Blocks.Count; block++)
            if (wells.CountIn(block) > 0)
                Enqueue(InOrder(cube.Blocks[block], wells, block).GetEnumerator());
        while (next.TryDequeue(out var block, out var first))
        {
            yield return first.Id!.Value;
            Enqueue(block);
        }

        void Enqueue(IEnumerator<FoundName> block)
        {
            if (block.MoveNext())
                next.Enqueue(block, block.Current);
        }
    }

    private static IEnumerable<FoundName> InOrder(Block block, WellSelection wells, int number)
    {
        for (var i = 0; i < block.Wells; i++)
            if (block.Headers.ByName[i] is var slot && wells.Has(number, slot))
                yield return FoundName.Of(block.Header(slot));
    }
}
