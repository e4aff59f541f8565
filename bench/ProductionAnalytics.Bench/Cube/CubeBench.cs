using ProductionAnalytics.Core.Cube;

namespace ProductionAnalytics.Bench.Cube;

/// <summary>Three volumes summed by month: the cube beside a plain read of the same memory, DuckDB and PostgreSQL.</summary>
internal static class CubeBench
{
    private const int Rounds = 10;

    /// <summary>So many times the two sides take turns: a machine that is busy for a moment is so for both.</summary>
    private const int Turns = 5;

    public static async Task Run(Results results, int millions, CancellationToken ct)
    {
        await BesideDuckDb(results, millions);
        await BesidePostgres(results, millions, ct);
        foreach (var size in new[] { 1, 10, 100 })
            BesideReading(results, size);
        await ReadyBench.Run(results, millions: 100, ct);
        await VisibleBench.Run(results, ct);
    }

    private static void BesideReading(Results results, int millions)
    {
        var basin = SampleBasin.Of(millions * 1_000_000 / SampleBasin.MonthsOfWell);
        var settings = new
        {
            millions,
            cores = Environment.ProcessorCount,
            wells = basin.Wells,
        };
        if (Answer.Of(SumsByMonth.Of(basin.Cube, basin.All)).Wrapped != StreamingRead.Of(basin))
            throw new InvalidOperationException("The cube and the plain read gave different answers.");

        var read = Timing.Best(Rounds, () => StreamingRead.Of(basin));
        var cube = Timing.Best(Rounds, () => SumsByMonth.Of(basin.Cube, basin.All));
        results.Add("cube", $"all {millions}M", cube * 1e3, "ms", settings);
        results.Add("cube", $"all {millions}M region", RegionTime(basin) * 1e3, "ms", settings);
        results.Add("cube", $"read {millions}M", read * 1e3, "ms", settings);
        results.Add("cube", $"all / read {millions}M", read / cube, "", settings);
        var (bytes, months) = (basin.Cube.Blocks.Sum(b => b.Bytes), basin.Cube.Blocks.Sum(b => b.WellMonths));
        results.Add("cube", "bytes per well-month", (double)bytes / months, "B", settings);
    }

    private static double RegionTime(SampleBasin basin) =>
        Timing.Best(Rounds, () => SumsByMonth.Of(basin.Cube, basin.OneRegion));

    public static async Task BesideDuckDb(Results results, int millions)
    {
        var basin = SampleBasin.Of(millions * 1_000_000 / SampleBasin.MonthsOfWell);
        using var duck = DuckDbSide.Load(basin);
        foreach (var (name, question) in Questions(basin))
            await Beside(results, name, "duckdb", basin, question, duck.Ask(name), duck.Settings);
    }

    private static async Task BesidePostgres(Results results, int millions, CancellationToken ct)
    {
        var basin = SampleBasin.Of(millions * 1_000_000 / SampleBasin.MonthsOfWell);
        await using var postgres = await PostgresSide.Load(basin, ct);
        foreach (var (name, question) in Questions(basin))
            await Beside(results, name, "postgres", basin, question, postgres.Ask(name, ct), postgres.Settings);
    }

    private static (string Name, MonthQuestion Question)[] Questions(SampleBasin basin) =>
        [("all", basin.All), ("region", basin.OneRegion), ("by-region", basin.ByRegion)];

    private static async Task Beside(
        Results results,
        string name,
        string other,
        SampleBasin basin,
        MonthQuestion question,
        Func<Task<Answer>> ask,
        object settings
    )
    {
        Answer.Of(SumsByMonth.Of(basin.Cube, question)).MustBe(await ask(), other);
        var (theirs, ours) = (double.MaxValue, double.MaxValue);
        for (var turn = 0; turn < Turns; turn++)
        {
            theirs = Math.Min(theirs, await Timing.Best(Rounds / Turns / 2, ask));
            ours = Math.Min(ours, Timing.Best(Rounds / Turns, () => SumsByMonth.Of(basin.Cube, question)));
        }

        results.Add("cube", $"{name}: cube", ours * 1e3, "ms", settings);
        results.Add("cube", $"{name}: {other}", theirs * 1e3, "ms", settings);
        results.Add("cube", $"{name} / {other}", theirs / ours, "x", settings);
    }
}
