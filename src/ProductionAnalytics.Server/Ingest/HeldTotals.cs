using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Staging;

namespace ProductionAnalytics.Server.Ingest;

/// <summary>
/// What the datasets of an import held before its first file touched them and after its last: together, so that files of
/// several datasets, or a first file that was refused, make no wrong sums.
/// </summary>
internal sealed class HeldTotals
{
    private readonly Dictionary<string, DatasetTotals> before = [];
    private readonly Dictionary<string, DatasetTotals> after = [];

    public void Add(IEnumerable<(string Dataset, DatasetTotals Before, DatasetTotals After)> file)
    {
        foreach (var (dataset, was, now) in file)
        {
            before.TryAdd(dataset, was);
            after[dataset] = now;
        }
    }

    public void Note(Import import)
    {
        var were = after.Keys.Select(k => before[k]).ToList();
        (import.OilBefore, import.OilAfter) = (Sum(were, t => t.Oil), Sum(after.Values, t => t.Oil));
        (import.GasBefore, import.GasAfter) = (Sum(were, t => t.Gas), Sum(after.Values, t => t.Gas));
        (import.WaterBefore, import.WaterAfter) = (Sum(were, t => t.Water), Sum(after.Values, t => t.Water));
    }

    /// <summary>Null where nobody reported.</summary>
    private static double? Sum(IEnumerable<DatasetTotals> all, Func<DatasetTotals, double?> phase) =>
        all.Select(phase).Aggregate((double?)null, (sum, v) => v is null ? sum : (sum ?? 0) + v);
}
