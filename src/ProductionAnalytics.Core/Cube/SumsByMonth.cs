namespace ProductionAnalytics.Core.Cube;

/// <summary>Sums over wells, by group and month, and how many wells produced and reported.</summary>
public static class SumsByMonth
{
    /// <summary>What a month of a row takes beside its sums: marks, counts and the sum of a block.</summary>
    private const int BesideSums = 15;

    public static MonthTable Of(ProductionCube cube, MonthQuestion question, CancellationToken ct = default)
    {
        var (first, end) = Extent(cube, question);
        if (first >= end)
            return new MonthTable(question, 0, 0);

        var bytes =
            (long)question.Rows * (end - first) * ((question.Quantities.Count * (sizeof(double) + 1)) + BesideSums);
        var parts = Parts.Run(
            cube,
            question,
            bytes,
            () => new MonthPart(cube, question, first, end - first),
            (part, block) => part.Add(block),
            ct
        );
        return Together(parts, question, first, end);
    }

    private static MonthTable Together(MonthPart[] parts, MonthQuestion question, int first, int end)
    {
        var (from, to) = question.Starts is null
            ? (Math.Max(first, question.Window.First), (int)Math.Min(end, question.Window.Last + 1L))
            : (first, end);
        var table = new MonthTable(question, from, to - from);
        foreach (var part in parts)
            for (var row = 0; row < part.Rows.Length; row++)
                part.Rows[row]?.AddTo(table, row, from - first);
        return table;
    }

    /// <summary>From the first month, or age, that a row must have a place for to the one after the last.</summary>
    internal static (int First, int End) Extent(ProductionCube cube, MonthQuestion question)
    {
        var (first, end) = (int.MaxValue, int.MinValue);
        for (var b = 0; b < cube.Blocks.Count; b++)
        {
            if (question.Wells.CountIn(b) == 0)
                continue;

            var (from, to) = question.Starts is null
                ? Dates(cube.Blocks[b], question.Window)
                : Ages(cube.Blocks[b], question, b);
            (first, end) = (Math.Min(first, from), Math.Max(end, to));
        }

        return (first, end);
    }

    private static (int First, int End) Dates(Block block, MonthWindow window)
    {
        var first = Math.Max(block.FirstOctet, Octet.Of(window.First));
        var end = Math.Min(block.EndOctet, Octet.Of(window.Last) + 1);
        return first < end ? (first * Octet.Months, end * Octet.Months) : (int.MaxValue, int.MinValue);
    }

    private static (int First, int End) Ages(Block block, MonthQuestion question, int b)
    {
        var (first, end) = (int.MaxValue, int.MinValue);
        Span<int> slots = stackalloc int[BlockBuilder.MostWells];
        foreach (var slot in slots[..question.Wells.Slots(b, slots)])
        {
            var (run, start) = (block.Runs[slot], question.Starts!.OfBlock[b][slot]);
            if (run.Length == 0 || start == WellStarts.None)
                continue;

            first = Math.Min(first, run.FirstMonth - start);
            end = Math.Max(end, run.FirstMonth + (run.Length * Octet.Months) - start);
        }

        return (first, end);
    }
}
