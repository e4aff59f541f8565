namespace ProductionAnalytics.Core.Cube;

/// <summary>Sums over the whole window, for each group.</summary>
public static class WindowTotals
{
    public static TotalsTable Of(ProductionCube cube, MonthQuestion question, CancellationToken ct = default)
    {
        var quantities = question.Quantities.Count;
        var together = question.Groups?.AreApart == true ? new TotalsTable(question.Rows, quantities) : null;
        var bytes = (long)question.Rows * ((quantities * (sizeof(double) + 1)) + (4 * sizeof(int)));
        var parts = Parts.Run(
            cube,
            question,
            bytes,
            () =>
                (Table: together ?? new TotalsTable(question.Rows, quantities), Cutter: new Cutter(cube, question, 0)),
            (part, block) => Add(part.Table, part.Cutter.Cut(block), cube.Blocks[block], question),
            ct
        );
        foreach (var part in parts.Skip(together is null ? 1 : parts.Length))
            parts[0].Table.Add(part.Table);
        return parts[0].Table;
    }

    private static void Add(TotalsTable table, ReadOnlySpan<Piece> pieces, Block block, MonthQuestion question)
    {
        foreach (ref readonly var piece in pieces)
            table.AddMonths(piece, block.Bits);
        for (var q = 0; q < question.Quantities.Count; q++)
            if (block[question.Quantities[q]] is { } column)
                foreach (ref readonly var piece in pieces)
                    if (piece.IsAny(column.Reported.Span))
                        table.AddSum(piece.Row, q, Total(column, piece));
    }

    private static double Total(Column column, in Piece piece) =>
        column.Width switch
        {
            Width.Bits16 => Whole<ushort, ShortOctets>(
                column.Short.Span,
                column,
                piece,
                column.Upper?.Total(piece) ?? 0
            ),
            Width.Bits32 => Whole<int, NarrowOctets>(column.Narrow.Span, column, piece, upper: 0),
            Width.Bits64 => OctetSums.Total<double, WideOctets>(piece.Of(column.Wide.Span), piece.Head, piece.Tail),
        };

    private static double Whole<T, TOctets>(ReadOnlySpan<T> values, Column column, in Piece piece, double upper)
        where TOctets : IOctets<T> =>
        Column.Unscaled(OctetSums.Total<T, TOctets>(piece.Of(values), piece.Head, piece.Tail) + upper, column.Scale);
}
