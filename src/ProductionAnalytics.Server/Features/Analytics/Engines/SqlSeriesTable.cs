using ProductionAnalytics.Core.Units;

namespace ProductionAnalytics.Server.Features.Analytics.Engines;

/// <summary>What one group did in one step, as the store adds it up.</summary>
internal readonly record struct SeriesCell(
    PhaseVolumes Volumes,
    PhaseVolumes Rates,
    double? DaysOn,
    long Wells,
    double SpreadBoe,
    long Records,
    long RecordsWithoutDays
);

/// <summary>The sums of a series, as they come from the store.</summary>
/// <param name="keys">Shared with the table of what is before; grows while both are filled.</param>
internal sealed class SqlSeriesTable(IReadOnlyList<string?> keys) : ISeriesTable
{
    private readonly Dictionary<(int Row, int Step), SeriesCell> cells = [];

    public IReadOnlyList<string?> Keys => keys;

    public int First { get; private set; }

    public int End { get; private set; }

    public double SpreadBoe => cells.Values.Sum(c => c.SpreadBoe);

    public long Records => cells.Values.Sum(c => c.Records);

    public long RecordsWithoutDays => cells.Values.Sum(c => c.RecordsWithoutDays);

    public void Add(int row, int step, SeriesCell cell)
    {
        (First, End) = cells.Count == 0 ? (step, step + 1) : (Math.Min(First, step), Math.Max(End, step + 1));
        cells.Add((row, step), cell);
    }

    public bool HasRecord(int row, int step) => cells.ContainsKey((row, step));

    public PhaseVolumes Volumes(int row, int step) => At(row, step).Volumes;

    public PhaseVolumes Rates(int row, int step) => At(row, step).Rates;

    public double? DaysOn(int row, int step) => At(row, step).DaysOn;

    public long Wells(int row, int step) => At(row, step).Wells;

    private SeriesCell At(int row, int step) => cells.GetValueOrDefault((row, step));
}
