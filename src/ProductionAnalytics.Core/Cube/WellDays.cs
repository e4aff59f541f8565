using System.Numerics;
using System.Runtime.Intrinsics;

namespace ProductionAnalytics.Core.Cube;

/// <summary>The days by which the volumes of one well are divided, while its months are read.</summary>
/// <param name="length">Months of an interval.</param>
internal sealed class WellDays(int length)
{
    /// <summary>For each month the days of its whole interval.</summary>
    private double[] days = [];

    /// <summary>Reads the days of a piece, and counts its records.</summary>
    public void Read(in Piece piece, Block block, RateTable table)
    {
        var months = piece.Octets * Octet.Months;
        if (days.Length < months)
            days = new double[months * 2];
        var records = block.Bits.Records.Span;
        var producing = block.Bits.Producing.Span;
        var reported = block[Quantity.DaysOn];
        for (var octet = 0; octet < piece.Octets; octet++)
        {
            var place = piece.Offset + octet;
            var meant = (byte)(records[place] & piece.Meant(octet));
            var on = meant == 0 || reported is null ? Vector512<double>.Zero : reported.OctetAt(place);
            var some = Octet.MonthsOf(Vector512.GreaterThan(on, Vector512<double>.Zero));
            Octet.Only((byte)(meant & some), on).StoreUnsafe(ref days[octet * Octet.Months]);

            var produced = meant & producing[place];
            var assumed = meant & ~some & (produced | ~(reported?.Reported.Span[place] ?? 0));
            for (; assumed != 0; assumed &= assumed - 1)
                Assume((octet * Octet.Months) + BitOperations.TrailingZeroCount(assumed), piece.Month);
            var none = Octet.MonthsOf(Vector512.Equals(on, Vector512<double>.Zero));
            table.AddCounts(piece.Row, piece.At + (octet * Octet.Months), produced, produced & none);
        }

        if (length > 1)
            Join(months, piece.At);
    }

    /// <summary>Volumes a day; 0 where there are no days.</summary>
    public Vector512<double> Over(Vector512<double> volumes, int octet)
    {
        var divisor = Vector512.LoadUnsafe(ref days[octet * Octet.Months]);
        return (volumes / divisor) & Vector512.GreaterThan(divisor, Vector512<double>.Zero);
    }

    private void Assume(int month, int first) =>
        days[month] = DateTime.DaysInMonth((first + month) / 12, ((first + month) % 12) + 1);

    /// <summary>Gives each month the days of its interval.</summary>
    /// <param name="at">The number of the first month.</param>
    private void Join(int months, int at)
    {
        for (int from = 0, to; from < months; from = to)
        {
            to = (int)Math.Min(months, ((RateTable.IntervalOf(at + from, length) + 1L) * length) - at);
            var interval = days.AsSpan(from, to - from);
            var sum = 0.0;
            foreach (var month in interval)
                sum += month;
            interval.Fill(sum);
        }
    }
}
