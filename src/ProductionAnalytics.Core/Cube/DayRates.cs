namespace ProductionAnalytics.Core.Cube;

/// <summary>
/// Volumes a producing day: each well's volume of an interval over its own days, then the sum over wells. A month whose
/// days were not reported counts its calendar days, and so does one with a volume and no days.
/// </summary>
public static class DayRates
{
    /// <param name="length">Months of an interval, a divisor of twelve; 1 where wells are aligned.</param>
    public static RateTable Of(ProductionCube cube, MonthQuestion question, int length, CancellationToken ct = default)
    {
        var (first, end) = SumsByMonth.Extent(cube, question);
        if (first >= end)
            return new RateTable(question, 0, 0);

        first = RateTable.IntervalOf(first, length);
        var intervals = RateTable.IntervalOf(end - 1, length) - first + 1;
        var parts = Parts.Run(
            cube,
            question,
            RateTable.Bytes(question, intervals),
            () => (Table: new RateTable(question, first, intervals), Cutter: new Cutter(cube, question, 0)),
            (part, block) => Add(part.Table, part.Cutter.Cut(block), cube.Blocks[block], question, length),
            ct
        );
        foreach (var part in parts.Skip(1))
            parts[0].Table.Add(part.Table);
        return parts[0].Table;
    }

    private static void Add(
        RateTable table,
        ReadOnlySpan<Piece> pieces,
        Block block,
        MonthQuestion question,
        int length
    )
    {
        var well = new WellDays([.. question.Quantities.Select(q => block[q])], block[Quantity.DaysOn], block.Bits);
        foreach (ref readonly var piece in pieces)
        {
            for (var octet = 0; octet < piece.Octets; octet += sizeof(ulong))
            for (var word = piece.Word(block.Bits.Records.Span, octet); word != 0; word &= word - 1)
            {
                var month = (octet * Octet.Months) + System.Numerics.BitOperations.TrailingZeroCount(word);
                var interval = RateTable.IntervalOf(piece.At + month, length);
                if (interval != well.Interval)
                    well.MoveTo(interval, piece.Row, table);
                well.Add((piece.Offset * Octet.Months) + month, piece.Month + month);
            }

            well.MoveTo(WellDays.Nowhere, piece.Row, table);
        }
    }
}

/// <summary>What one well did in one interval, while its months are read.</summary>
internal sealed class WellDays(Column?[] columns, Column? daysOn, BlockBits bits)
{
    public const int Nowhere = int.MinValue;

    private readonly double?[] volumes = new double?[columns.Length];
    private double days;
    private int producing;
    private int withoutDays;

    public int Interval { get; private set; } = Nowhere;

    public void Add(int place, int month)
    {
        for (var q = 0; q < columns.Length; q++)
            if (columns[q] is { } column && column.IsReported(place))
                volumes[q] = (volumes[q] ?? 0) + column[place];

        var reported = daysOn?.IsReported(place) == true ? daysOn[place] : (double?)null;
        var isProducing = (bits.Producing.Span[place / Octet.Months] & Octet.Bit(place)) != 0;
        producing += isProducing ? 1 : 0;
        withoutDays += isProducing && reported is null or 0 ? 1 : 0;
        days +=
            reported > 0 ? reported.Value
            : reported is null || isProducing ? DateTime.DaysInMonth(month / 12, (month % 12) + 1)
            : 0;
    }

    /// <summary>Hands in what was added up, and begins anew.</summary>
    public void MoveTo(int interval, int row, RateTable table)
    {
        if (Interval != Nowhere)
        {
            for (var q = 0; q < volumes.Length; q++)
                if (volumes[q] is { } volume)
                    table.AddRate(row, q, Interval, days > 0 ? volume / days : 0);
            table.AddCounts(row, Interval, producing, withoutDays);
        }

        Interval = interval;
        Array.Clear(volumes);
        (days, producing, withoutDays) = (0, 0, 0);
    }
}
