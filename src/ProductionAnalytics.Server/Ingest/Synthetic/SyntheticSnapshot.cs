using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Cube.Snapshots;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;

namespace ProductionAnalytics.Server.Ingest.Synthetic;

/// <summary>Writes an invented basin straight as a snapshot of a cube, some blocks at a time, without a store.</summary>
internal static class SyntheticSnapshot
{
    private const long Version = 1;

    /// <summary>Fixed, so that the same basin is the same file.</summary>
    private static readonly DateTime At = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The size of the file.</summary>
    public static long Write(
        string path,
        SyntheticBasin basin,
        string dataset,
        double boeMcf,
        Action<double>? progress,
        CancellationToken ct
    )
    {
        var described = basin.Dataset(dataset);
        described.FirstMonth = FirstMonth(basin);
        var about = new SnapshotAbout(Version, At, [described], [], OnlyMonths: true);
        CubeSnapshot.Save(path, Blocks(basin, dataset, boeMcf, progress, ct), about.Write());
        return new FileInfo(path).Length;
    }

    private static DateOnly FirstMonth(SyntheticBasin basin) =>
        Enumerable.Range(1, basin.Wells).AsParallel().Min(number => SyntheticWells.FirstMonth(basin, number));

    private static IEnumerable<Block> Blocks(
        SyntheticBasin basin,
        string dataset,
        double boeMcf,
        Action<double>? progress,
        CancellationToken ct
    )
    {
        var count = (basin.Wells + BlockBuilder.Wells - 1) / BlockBuilder.Wells;
        var parallel = new ParallelOptions { CancellationToken = ct };
        var some = new Block[Environment.ProcessorCount * 2];
        for (var done = 0; done < count; done += some.Length)
        {
            var (first, length) = (done, Math.Min(some.Length, count - done));
            Parallel.For(0, length, parallel, i => some[i] = BlockOf(basin, dataset, boeMcf, first + i));
            for (var i = 0; i < length; i++)
                yield return some[i];
            progress?.Invoke((double)(done + length) / count);
        }
    }

    private static Block BlockOf(SyntheticBasin basin, string dataset, double boeMcf, int number)
    {
        var (format, builder) = (new SyntheticFormat(basin), new BlockBuilder());
        Span<double?> values = stackalloc double?[Quantities.Count];
        for (
            var id = (number * BlockBuilder.Wells) + 1;
            id <= Math.Min(basin.Wells, (number + 1) * BlockBuilder.Wells);
            id++
        )
        {
            var drawn = basin.Well(id);
            var well = new Well
            {
                Id = id,
                DatasetKey = dataset,
                SourceKey = drawn.Header.SourceKey,
                Name = drawn.Header.SourceKey,
                ChangedBy = "",
            };
            format.Apply(drawn.Header, well);
            well.Index();
            builder.Add(SyntheticHeader.Of(well, drawn.Months, boeMcf));
            foreach (var month in drawn.Months)
            {
                (values[(int)Quantity.Oil], values[(int)Quantity.Gas]) = (month.Oil, month.Gas);
                (values[(int)Quantity.Water], values[(int)Quantity.DaysOn]) = (month.Water, month.DaysOn);
                builder.Add(MonthNumber.Of(month.Date), values);
            }
        }

        return builder.Build();
    }
}
