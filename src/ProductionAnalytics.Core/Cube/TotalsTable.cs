using System.Numerics;

namespace ProductionAnalytics.Core.Cube;

/// <summary>Sums by group over a window.</summary>
public sealed class TotalsTable
{
    private readonly int quantities;
    private readonly double[] sums;
    private readonly bool[] reported;
    private readonly int[] wells;
    private readonly int[] producing;
    private readonly MonthWindow?[] months;

    internal TotalsTable(int rows, int quantities)
    {
        this.quantities = quantities;
        sums = new double[rows * quantities];
        reported = new bool[rows * quantities];
        wells = new int[rows];
        producing = new int[rows];
        months = new MonthWindow?[rows];
    }

    public int Rows => wells.Length;

    /// <summary>The sum of a quantity, by its place in the question; null where no well reported it.</summary>
    public double? Sum(int row, int quantity)
    {
        var at = (row * quantities) + quantity;
        return reported[at] ? sums[at] : null;
    }

    /// <summary>Wells with a record.</summary>
    public int Wells(int row) => wells[row];

    /// <summary>Wells with a volume above 0.</summary>
    public int Producing(int row) => producing[row];

    /// <summary>From the first month with a record to the last; null where there is none.</summary>
    public MonthWindow? Months(int row) => months[row];

    internal void AddSum(int row, int quantity, double sum)
    {
        sums[(row * quantities) + quantity] += sum;
        reported[(row * quantities) + quantity] = true;
    }

    internal void AddMonths(in Piece piece, BlockBits bits)
    {
        if (RecordsOf(piece, bits.Records.Span) is not { } found)
            return;

        wells[piece.Row]++;
        if (piece.IsAny(bits.Producing.Span))
            producing[piece.Row]++;
        Widen(piece.Row, found);
    }

    internal void Add(TotalsTable other)
    {
        for (var i = 0; i < sums.Length; i++)
            (sums[i], reported[i]) = (sums[i] + other.sums[i], reported[i] | other.reported[i]);
        for (var row = 0; row < Rows; row++)
        {
            wells[row] += other.wells[row];
            producing[row] += other.producing[row];
            if (other.months[row] is { } found)
                Widen(row, found);
        }
    }

    private void Widen(int row, MonthWindow found) =>
        months[row] = months[row] is { } m
            ? new MonthWindow(Math.Min(m.First, found.First), Math.Max(m.Last, found.Last))
            : found;

    private static MonthWindow? RecordsOf(in Piece piece, ReadOnlySpan<byte> bits)
    {
        var (first, last) = (-1, -1);
        for (var octet = 0; octet < piece.Octets; octet += sizeof(ulong))
            if (piece.Word(bits, octet) is var word and not 0)
            {
                var at = piece.Month + (octet * Octet.Months);
                first = first < 0 ? at + BitOperations.TrailingZeroCount(word) : first;
                last = at + BitOperations.Log2(word);
            }

        return first < 0 ? null : new MonthWindow(first, last);
    }
}
