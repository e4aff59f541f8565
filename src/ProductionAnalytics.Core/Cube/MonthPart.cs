namespace ProductionAnalytics.Core.Cube;

/// <summary>The rows of some blocks while they fill up.</summary>
internal sealed class MonthPart(ProductionCube cube, MonthQuestion question, int first, int months)
{
    /// <summary>Pieces between the one that is added and the one that is fetched.</summary>
    private const int Ahead = 2;

    private readonly Cutter cutter = new(cube, question, first);
    private readonly Target[] targets = new Target[question.Rows];
    private readonly ShortSums shorts = new(question.Rows, months);
    private int passes;

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
        switch (column.Width)
        {
            case Width.Bits16 when shorts.AreWorth(pieces):
                AddShort(column.Short.Span, column, q, pieces);
                break;
            case Width.Bits16:
                Add<ushort, ShortOctets>(column.Short.Span, column, q, pieces);
                break;
            case Width.Bits32:
                Add<int, NarrowOctets>(column.Narrow.Span, column, q, pieces);
                break;
            default:
                Add<double, WideOctets>(column.Wide.Span, column, q, pieces);
                break;
        }

        if (column.Upper is { } upper)
            foreach (ref readonly var piece in pieces)
                upper.AddTo(targets[piece.Row].Sums.AsSpan(piece.At), piece);
    }

    private void Add<T, TOctets>(ReadOnlySpan<T> values, Column column, int q, ReadOnlySpan<Piece> pieces)
        where TOctets : IOctets<T>
    {
        var bits = column.Reported.Span;
        passes++;
        for (var i = 0; i < pieces.Length; i++)
        {
            ref readonly var piece = ref pieces[i];
            FetchAhead(values, pieces, i);
            ref var target = ref targets[piece.Row];
            if (target.Pass != passes)
                target = new Target(passes, Rows[piece.Row]!, q, column.Scale);
            target.Reported.Mark(bits, piece);
            OctetSums.AddTo<T, TOctets>(target.Sums.AsSpan(piece.At), piece.Of(values), piece.Head, piece.Tail);
        }
    }

    private void AddShort(ReadOnlySpan<ushort> values, Column column, int q, ReadOnlySpan<Piece> pieces)
    {
        var bits = column.Reported.Span;
        passes++;
        for (var i = 0; i < pieces.Length; i++)
        {
            ref readonly var piece = ref pieces[i];
            FetchAhead(values, pieces, i);
            ref var target = ref targets[piece.Row];
            if (target.Pass != passes)
            {
                target = new Target(passes, Rows[piece.Row]!, q, column.Scale);
                shorts.Begin(piece.Row);
            }

            target.Reported.Mark(bits, piece);
            shorts.Add(values, piece);
        }

        foreach (var row in shorts.Begun)
            shorts.MoveTo(targets[row].Sums, row);
        shorts.End();
    }

    private static void FetchAhead<T>(ReadOnlySpan<T> values, ReadOnlySpan<Piece> pieces, int i)
    {
        if (i + Ahead < pieces.Length && !pieces[i + Ahead].Follows(pieces[i + Ahead - 1]))
            Prefetching.Begin(pieces[i + Ahead].Of(values));
    }

    /// <summary>Where the months of a row go while one column of a block is added.</summary>
    private readonly struct Target(int pass, MonthRow row, int quantity, int scale)
    {
        public readonly int Pass = pass;
        public readonly double[] Sums = row.SumsOf(quantity, scale);
        public readonly MonthMarks Reported = row.ReportedOf(quantity);
    }
}
