using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace ProductionAnalytics.Server.Platform.Tables.Parquet;

/// <summary>Numbers of one width, one after another, the lowest byte first.</summary>
internal sealed class FixedValues<T>(TableHeader header, PhysicalType type) : ColumnValues(header, type)
    where T : unmanaged, INumber<T>
{
    private readonly List<T> values = [];

    public void Add(T? value)
    {
        if (value is not { } number)
        {
            AddNull();
            return;
        }

        values.Add(number);
        AddPresent();
    }

    public override Extremes? Extremes()
    {
        if (values.Count == 0 || values.Exists(T.IsNaN))
            return null;

        var (least, greatest) = (values[0], values[0]);
        foreach (var value in values)
        {
            if (value < least)
                least = value;
            if (value > greatest)
                greatest = value;
        }

        return new(Bytes(T.IsZero(least) ? NegativeZero : least), Bytes(T.IsZero(greatest) ? T.Zero : greatest));
    }

    public override void WriteTo(IBufferWriter<byte> page) =>
        page.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(values)));

    public override void Clear()
    {
        base.Clear();
        values.Clear();
    }

    /// <summary>Some readers order -0 before 0, so the range has both.</summary>
    private static T NegativeZero => -T.Zero;

    private static byte[] Bytes(T value) => MemoryMarshal.AsBytes(new Span<T>(ref value)).ToArray();
}
