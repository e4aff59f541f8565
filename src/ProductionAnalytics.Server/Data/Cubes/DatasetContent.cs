using System.Runtime.InteropServices;
using ProductionAnalytics.Core.Cube;

namespace ProductionAnalytics.Server.Data.Cubes;

/// <summary>How much a cube has of one dataset.</summary>
/// <param name="Wells">How many of each entity type; the most first, then by name.</param>
/// <param name="LastMonth">The last month any of its wells has a record of.</param>
/// <param name="Months">Records, computed ones among them.</param>
internal sealed record DatasetContent(
    IReadOnlyList<(string EntityType, long Wells)> Wells,
    DateOnly? LastMonth,
    long Months
)
{
    public static IReadOnlyDictionary<string, DatasetContent> Of(ProductionCube cube)
    {
        var found = new Dictionary<string, Counting>(StringComparer.Ordinal);
        foreach (var block in cube.Blocks)
            for (var slot = 0; slot < block.Wells; slot++)
            {
                var header = block.Header(slot);
                var dataset = header[WellTrait.Dataset]!;
                if (!found.TryGetValue(dataset, out var counting))
                    found.Add(dataset, counting = new Counting());
                counting.Add(header[WellTrait.EntityType]!, block.Months(slot)?.Last, block.CountRecords(slot));
            }

        return found.ToDictionary(f => f.Key, f => f.Value.Content);
    }

    private sealed class Counting
    {
        private readonly Dictionary<string, long> types = new(StringComparer.Ordinal);
        private int? last;
        private long months;

        public DatasetContent Content =>
            new(
                [
                    .. types
                        .OrderByDescending(t => t.Value)
                        .ThenBy(t => t.Key, StringComparer.Ordinal)
                        .Select(t => (t.Key, t.Value)),
                ],
                last is { } month ? MonthNumber.Start(month) : null,
                months
            );

        public void Add(string type, int? lastMonth, long records)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(types, type, out _)++;
            last = last is { } known && !(lastMonth > known) ? known : lastMonth;
            months += records;
        }
    }
}
