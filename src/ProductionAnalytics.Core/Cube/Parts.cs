namespace ProductionAnalytics.Core.Cube;

/// <summary>
/// Takes the blocks of a cube in parts that run side by side. How many parts there are depends on the question alone
/// and they are put together in order, so that every machine finds the same last digit.
/// </summary>
internal static class Parts
{
    private const int Most = 16;

    /// <summary>Bytes that all parts may take together.</summary>
    private const long MostMemory = 256L << 20;

    /// <summary>Selected wells below which a second thread is not worth waking.</summary>
    private const int FewWells = 2_000;

    /// <param name="bytes">What one part takes.</param>
    /// <param name="add">Adds a block, by its place, to a part.</param>
    public static TPart[] Run<TPart>(
        ProductionCube cube,
        MonthQuestion question,
        long bytes,
        Func<TPart> begin,
        Action<TPart, int> add,
        CancellationToken ct
    )
    {
        var parts = new TPart[Math.Clamp(MostMemory / Math.Max(1, bytes), 1, Most)];
        var options = new ParallelOptions
        {
            CancellationToken = ct,
            MaxDegreeOfParallelism = question.Wells.Count < FewWells ? 1 : Environment.ProcessorCount,
        };
        Parallel.For(
            0,
            parts.Length,
            options,
            p =>
            {
                var part = begin();
                for (var b = p * cube.Blocks.Count / parts.Length; b < (p + 1) * cube.Blocks.Count / parts.Length; b++)
                    add(part, b);
                parts[p] = part;
            }
        );
        return parts;
    }
}
