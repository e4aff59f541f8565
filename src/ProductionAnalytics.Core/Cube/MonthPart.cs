namespace ProductionAnalytics.Core.Cube;

/// <summary>The rows of some blocks while they fill up.</summary>
internal sealed class MonthPart(ProductionCube cube, MonthQuestion question, int first, int months)
{
    private readonly Cutter cutter = new(cube, question, first);

    /// <summary>Null where no well of the group has been seen.</summary>
    public MonthRow?[] Rows { get; } = new MonthRow?[question.Rows];

    public void Add(int b)
    {
        var block = cube.Blocks[b];
        var pieces = cutter.Cut(b);
        foreach (ref readonly var piece in pieces)
        {
            var row = Rows[piece.Row] ??= new MonthRow(months, question.Quantities.Count);
            MonthRow.Mark(row.Records, block.Bits.Records.Span, piece);
            row.Producing.Count(block.Bits.Producing.Span, piece);
            row.Reporting.Count(block.Bits.Reporting.Span, piece);
        }

        for (var q = 0; q < question.Quantities.Count; q++)
            if (block[question.Quantities[q]] is { } column)
                Add(column, q, pieces);
    }

    private void Add(Column column, int q, ReadOnlySpan<Piece> pieces)
    {
        if (column.IsNarrow)
            Add<int, NarrowOctets>(column.Narrow.Span, column.Scale, q, pieces);
        else
            Add<double, WideOctets>(column.Wide.Span, 0, q, pieces);

        var reported = column.Reported.Span;
        foreach (ref readonly var piece in pieces)
            MonthRow.Mark(Rows[piece.Row]!.ReportedOf(q), reported, piece);
    }

    private void Add<T, TOctets>(ReadOnlySpan<T> values, int scale, int q, ReadOnlySpan<Piece> pieces)
        where TOctets : IOctets<T>
    {
        foreach (ref readonly var piece in pieces)
            OctetSums.AddTo<T, TOctets>(
                Rows[piece.Row]!.SumsOf(q, scale).AsSpan(piece.At),
                piece.Of(values),
                piece.Head,
                piece.Tail
            );
    }
}
