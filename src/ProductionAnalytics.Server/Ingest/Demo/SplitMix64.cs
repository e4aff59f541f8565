namespace ProductionAnalytics.Server.Ingest.Demo;

/// <summary>SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every runtime, which System.Random does not promise.</summary>
internal sealed class SplitMix64(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong state = seed;

    /// <summary>A sequence of its own for each number, so that a change to one well leaves the others as they were.</summary>
    public static SplitMix64 Of(ulong seed, int number) => new(new SplitMix64(seed + (ulong)number * Step).Next());

    public ulong Next()
    {
        state += Step;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 to below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Between(double from, double to) => from + (to - from) * Unit();

    /// <summary>From one to the other, both included.</summary>
    public int Whole(int from, int to) => from + (int)(Unit() * (to - from + 1));

    /// <summary>About normal: mean 0, standard deviation 1, never beyond 6.</summary>
    public double Bell()
    {
        var sum = 0.0;
        for (var i = 0; i < 12; i++)
            sum += Unit();
        return sum - 6;
    }

    public bool Chance(double share) => Unit() < share;

    public T One<T>(IReadOnlyList<T> of) => of[Whole(0, of.Count - 1)];
}
