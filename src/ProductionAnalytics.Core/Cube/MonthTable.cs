namespace ProductionAnalytics.Core.Cube;

/// <summary>Sums by group and month.</summary>
public sealed class MonthTable
{
    private readonly int quantities;
    private readonly double[] sums;
    private readonly bool[] reported;
    private readonly bool[] records;
    private readonly int[] producing;
    private readonly int[] reporting;

    internal MonthTable(MonthQuestion question, int first, int months)
    {
        (Rows, First, Months) = (question.Rows, first, months);
        quantities = question.Quantities.Count;
        sums = new double[Rows * quantities * months];
        reported = new bool[Rows * quantities * months];
        records = new bool[Rows * months];
        producing = new int[question.CountsProducing ? Rows * months : 0];
        reporting = new int[question.CountsReporting ? Rows * months : 0];
    }

    public int Rows { get; }

    /// <summary>The number of the first month: a <see cref="MonthNumber"/>, or months since the wells' start.</summary>
    public int First { get; }

    public int Months { get; }

    /// <summary>The sum of a quantity, by its place in the question; null where no well reported it.</summary>
    /// <param name="month">Counted from <see cref="First"/>.</param>
    public double? Sum(int row, int quantity, int month)
    {
        var at = Place(row, quantity) + month;
        return reported[at] ? sums[at] : null;
    }

    public bool HasRecord(int row, int month) => records[(row * Months) + month];

    /// <summary>Wells with a volume above 0, where the question counts them.</summary>
    public int Producing(int row, int month) => producing[(row * Months) + month];

    /// <summary>Wells that reported a volume, 0 included, where the question counts them.</summary>
    public int Reporting(int row, int month) => reporting[(row * Months) + month];

    internal void AddSums(int row, int quantity, ReadOnlySpan<double> some, int scale)
    {
        var mine = sums.AsSpan(Place(row, quantity), Months);
        for (var m = 0; m < mine.Length; m++)
            mine[m] += Column.Unscaled(some[m], scale);
    }

    internal void AddReported(int row, int quantity, ReadOnlySpan<byte> marks)
    {
        var mine = reported.AsSpan(Place(row, quantity), Months);
        for (var m = 0; m < mine.Length; m++)
            mine[m] |= marks[m] != 0;
    }

    internal void AddRecords(int row, ReadOnlySpan<byte> marks)
    {
        for (var m = 0; m < Months; m++)
            records[(row * Months) + m] |= marks[m] != 0;
    }

    internal void AddProducing(int row, ReadOnlySpan<int> wells) => AddCounts(producing, row, wells);

    internal void AddReporting(int row, ReadOnlySpan<int> wells) => AddCounts(reporting, row, wells);

    private void AddCounts(int[] counts, int row, ReadOnlySpan<int> wells)
    {
        for (var m = 0; m < Months; m++)
            counts[(row * Months) + m] += wells[m];
    }

    private int Place(int row, int quantity) => ((row * quantities) + quantity) * Months;
}
