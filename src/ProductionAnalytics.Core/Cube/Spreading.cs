namespace ProductionAnalytics.Core.Cube;

public static class Spreading
{
    /// <summary>The months asked for that are their share of a quarter or a year; few stores have any.</summary>
    public static IEnumerable<(int Block, int Slot, int Month)> SpreadMonths(
        this ProductionCube cube,
        MonthQuestion question
    )
    {
        for (var b = 0; b < cube.Blocks.Count; b++)
            if (!cube.Blocks[b].Bits.Spread.IsEmpty)
                foreach (var (slot, month) in Of(cube.Blocks[b], b, question))
                    yield return (b, slot, month);
    }

    private static IEnumerable<(int Slot, int Month)> Of(Block block, int b, MonthQuestion question)
    {
        for (var slot = 0; slot < block.Wells; slot++)
        {
            if (!question.Wells.Has(b, slot) || question.Groups?.OfBlock[b][slot] < 0)
                continue;
            if (question.Starts?.OfBlock[b][slot] == WellStarts.None || block.Months(slot) is not { } months)
                continue;

            var (first, last) = (
                Math.Max(months.First, question.Window.First),
                Math.Min(months.Last, question.Window.Last)
            );
            for (var month = first; month <= last; month++)
                if (block.IsSpread(slot, month))
                    yield return (slot, month);
        }
    }
}
