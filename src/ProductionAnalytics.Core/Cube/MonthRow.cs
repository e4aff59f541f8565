using System.Runtime.Intrinsics;

namespace ProductionAnalytics.Core.Cube;

/// <summary>One row of sums while it fills up: a place for each month.</summary>
internal sealed class MonthRow(int months, int quantities)
{
    /// <summary>64 months are marked at a time, also at the end.</summary>
    private const int Beyond = 64;

    /// <summary>The most marks that a byte counts.</summary>
    private const int MostMarks = 255;

    private readonly double[]?[] sums = new double[]?[quantities * Column.Scales];
    private readonly byte[]?[] reported = new byte[]?[quantities];

    /// <summary>Not 0 in months that have a record.</summary>
    public byte[] Records { get; } = new byte[months + Beyond];

    public MarkCounter Producing { get; } = new(months);
    public MarkCounter Reporting { get; } = new(months);

    /// <summary>Sums of a quantity in units of 10^-scale.</summary>
    public double[] SumsOf(int quantity, int scale) => sums[(quantity * Column.Scales) + scale] ??= new double[months];

    public byte[] ReportedOf(int quantity) => reported[quantity] ??= new byte[months + Beyond];

    public static void Mark(byte[] marks, ReadOnlySpan<byte> bits, in Piece piece)
    {
        for (var octet = 0; octet < piece.Octets; octet += sizeof(ulong))
        {
            ref var at = ref marks[piece.At + (octet * Octet.Months)];
            (Vector512.LoadUnsafe(ref at) | Octet.Spread(piece.Word(bits, octet))).StoreUnsafe(ref at);
        }
    }

    /// <summary>Adds this row's sums to a finished one; the order in which rows are added is the same in every run.</summary>
    public void AddTo(MonthTable table, int row, int from)
    {
        for (var q = 0; q < quantities; q++)
        {
            for (var scale = 0; scale < Column.Scales; scale++)
                if (sums[(q * Column.Scales) + scale] is { } some)
                    table.AddSums(row, q, some.AsSpan(from), scale);
            if (reported[q] is { } marks)
                table.AddReported(row, q, marks.AsSpan(from));
        }

        table.AddRecords(row, Records.AsSpan(from), Producing.Counts[from..], Reporting.Counts[from..]);
    }

    /// <summary>Counts how many wells are marked in each month.</summary>
    internal sealed class MarkCounter(int months)
    {
        private readonly byte[] recent = new byte[months + Beyond];
        private readonly int[] counts = new int[months];
        private int pieces;

        public ReadOnlySpan<int> Counts
        {
            get
            {
                Flush();
                return counts;
            }
        }

        public void Count(ReadOnlySpan<byte> bits, in Piece piece)
        {
            if (pieces++ == MostMarks)
                Flush();
            for (var octet = 0; octet < piece.Octets; octet += sizeof(ulong))
            {
                // A mark is -1.
                ref var at = ref recent[piece.At + (octet * Octet.Months)];
                (Vector512.LoadUnsafe(ref at) - Octet.Spread(piece.Word(bits, octet))).StoreUnsafe(ref at);
            }
        }

        private void Flush()
        {
            for (var i = 0; i < counts.Length; i++)
                counts[i] += recent[i];
            Array.Clear(recent);
            pieces = 0;
        }
    }
}
