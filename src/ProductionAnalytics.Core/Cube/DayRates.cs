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
            return new RateTable(question, 0, 0, length);

        first = RateTable.IntervalOf(first, length);
        var intervals = RateTable.IntervalOf(end - 1, length) - first + 1;
        var parts = Parts.Run(
            cube,
            question,
            RateTable.Bytes(question, intervals),
            () => new RatePart(cube, question, new RateTable(question, first, intervals, length), length),
            (part, block) => part.Add(block),
            ct
        );
        foreach (var part in parts.Skip(1))
            parts[0].Table.Add(part.Table);
        return parts[0].Table;
    }
}

/// <summary>The rates of some blocks while they fill up. One thread's own.</summary>
internal sealed class RatePart(ProductionCube cube, MonthQuestion question, RateTable table, int length)
{
    private readonly Cutter cutter = new(cube, question, 0);
    private readonly WellDays days = new(length);

    public RateTable Table => table;

    public void Add(int b)
    {
        var block = cube.Blocks[b];
        foreach (ref readonly var piece in cutter.Cut(b))
        {
            days.Read(piece, block, table);
            for (var q = 0; q < question.Quantities.Count; q++)
                if (block[question.Quantities[q]] is { } column)
                    Add(q, column, piece);
        }
    }

    /// <summary>A month's share of its interval's rate is its own volume over the days of the whole interval.</summary>
    private void Add(int q, Column column, in Piece piece)
    {
        var reported = column.Reported.Span.Slice(piece.Offset, piece.Octets);
        for (var octet = 0; octet < reported.Length; octet++)
            if ((byte)(reported[octet] & piece.Meant(octet)) is var meant and not 0)
            {
                var volumes = Octet.Only(meant, column.OctetAt(piece.Offset + octet));
                table.AddRates(piece.Row, q, piece.At + (octet * Octet.Months), meant, days.Over(volumes, octet));
            }
    }
}
