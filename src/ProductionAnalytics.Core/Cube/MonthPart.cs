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
        Mark(block.Bits, pieces);
        for (var q = 0; q < question.Quantities.Count; q++)
            if (block[question.Quantities[q]] is { } column)
                Add(column, q, pieces);
    }

    private void Mark(BlockBits bits, ReadOnlySpan<Piece> pieces)
    {
        var records = bits.Records.Span;
        var producing = bits.Producing.Span;
        var reporting = bits.Reporting.Span;
        foreach (ref readonly var piece in pieces)
        {
            var row = Rows[piece.Row] ??= new MonthRow(months, question);
            row.Records.Mark(records, piece);
            row.Producing?.Count(producing, piece);
            row.Reporting?.Count(reporting, piece);
        }
    }

    private void Add(Column column, int q, ReadOnlySpan<Piece> pieces)
    {
        if (column.IsNarrow)
            Add<int, NarrowOctets>(column.Narrow.Span, column, q, pieces);
        else
            Add<double, WideOctets>(column.Wide.Span, column, q, pieces);
    }

    private void Add<T, TOctets>(ReadOnlySpan<T> values, Column column, int q, ReadOnlySpan<Piece> pieces)
        where TOctets : IOctets<T>
    {
        var bits = column.Reported.Span;
        var (row, sums, reported) = (-1, (double[])[], (MonthMarks?)null);
        foreach (ref readonly var piece in pieces)
        {
            if (piece.Row != row)
            {
                row = piece.Row;
                (sums, reported) = (Rows[row]!.SumsOf(q, column.Scale), Rows[row]!.ReportedOf(q));
            }

            reported!.Mark(bits, piece);
            OctetSums.AddTo<T, TOctets>(sums.AsSpan(piece.At), piece.Of(values), piece.Head, piece.Tail);
        }
    }
}
