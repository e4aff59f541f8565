using System.Runtime.CompilerServices;

namespace ProductionAnalytics.Core.Cube;

/// <summary>What one member of an order makes of the records of a block: the smallest number comes first.</summary>
internal readonly ref struct BlockKeys
{
    private readonly RecordOrder order;
    private readonly ReadOnlySpan<int> ofWells;
    private readonly ReadOnlySpan<byte> reported;
    private readonly ReadOnlySpan<double> wide;
    private readonly ReadOnlySpan<int> narrow;
    private readonly ReadOnlySpan<ushort> few;
    private readonly UpperBits? upper;
    private readonly int scale;

    public BlockKeys(ProductionCube cube, int number, RecordOrder order)
    {
        var block = cube.Blocks[number];
        this.order = order;
        ofWells =
            order.Ranks is { } ranks ? ranks.OfBlock[number]
            : order.IsWell ? block.Ids
            : [];
        if (order.By is not { } quantity || block[quantity] is not { } column)
            return;

        reported = column.Reported.Span;
        wide = column.Wide.Span;
        narrow = column.Narrow.Span;
        few = column.Short.Span;
        upper = column.Upper;
        scale = column.Scale;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Of(in RecordPlace record) =>
        order.By is not null ? OfQuantity(record.Place)
        : ofWells.IsEmpty ? Directed(record.Month)
        : ofWells[record.Slot] is >= 0 and var number ? Directed(number)
        : BehindAllRanks;

    private double BehindAllRanks => order.Descending ? 1 : order.Ranks!.Count;

    private double Directed(double value) => order.Descending ? -value : value;

    private double OfQuantity(int place) =>
        reported.IsEmpty || (reported[place / Octet.Months] & Octet.Bit(place)) == 0 ? double.PositiveInfinity
        : !few.IsEmpty ? Directed(Column.Unscaled(few[place] + (upper?[place] ?? 0), scale))
        : !narrow.IsEmpty ? Directed(Column.Unscaled(narrow[place], scale))
        : Directed(wide[place]);
}
