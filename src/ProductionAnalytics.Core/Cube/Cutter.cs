namespace ProductionAnalytics.Core.Cube;

/// <summary>Finds what a question asks of the wells of a block. One thread's own; it is used again for each block.</summary>
/// <param name="first">The month, or age, that is at place 0 of a row.</param>
internal sealed class Cutter(ProductionCube cube, MonthQuestion question, int first)
{
    private readonly int[] slots = new int[BlockBuilder.MostWells];
    private readonly Piece[] pieces = new Piece[BlockBuilder.MostWells];

    /// <summary>The pieces of the selected wells that have a row to go to, in the order of slots.</summary>
    public ReadOnlySpan<Piece> Cut(int b)
    {
        var (block, count) = (cube.Blocks[b], 0);
        foreach (var slot in slots.AsSpan(0, question.Wells.Slots(b, slots)))
        {
            var run = block.Runs[slot];
            var start = question.Starts?.OfBlock[b][slot] ?? 0;
            var row = question.Groups?.OfBlock[b][slot] ?? 0;
            if (run.Length == 0 || row < 0 || start == WellStarts.None)
                continue;

            if (Piece.Of(run, question.Window, run.FirstMonth - start - first, row) is { } piece)
                pieces[count++] = piece;
        }

        return pieces.AsSpan(0, count);
    }
}
