using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ProductionAnalytics.Core.Cube.Snapshots;

/// <summary>Bytes of a section of a snapshot while they are put together. Numbers are little-endian.</summary>
internal sealed class SectionWriter
{
    private byte[] bytes = new byte[1 << 16];
    private int length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public void Clear() => length = 0;

    public void Byte(byte value) => Room(1)[0] = value;

    public void Int(int value) => BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), value);

    public void Long(long value) => BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), value);

    /// <summary>Null is written as "not a number", which no volume and no place is.</summary>
    public void Number(double? value) =>
        BinaryPrimitives.WriteDoubleLittleEndian(Room(sizeof(double)), value ?? double.NaN);

    public void Date(DateOnly? value) => Int(value?.DayNumber ?? -1);

    public void Text(string? value)
    {
        if (value is null)
        {
            Int(-1);
            return;
        }

        var count = Encoding.UTF8.GetByteCount(value);
        Int(count);
        Encoding.UTF8.GetBytes(value, Room(count));
    }

    public void Bytes(ReadOnlySpan<byte> values) => values.CopyTo(Room(values.Length));

    /// <summary>How many, and each of them as memory has it.</summary>
    public void Array<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Int(values.Length);
        Bytes(MemoryMarshal.AsBytes(values));
    }

    private Span<byte> Room(int count)
    {
        if (length + count > bytes.Length)
            System.Array.Resize(ref bytes, Math.Max(length + count, bytes.Length * 2));
        length += count;
        return bytes.AsSpan(length - count, count);
    }
}

/// <summary>Reads what <see cref="SectionWriter"/> wrote. What lies beyond the end is damage.</summary>
internal ref struct SectionReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    public byte Byte() => Take(1)[0];

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public double? Number() =>
        BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double))) is var value && double.IsNaN(value)
            ? null
            : value;

    public DateOnly? Date() => Int() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

    public string? Text() => Int() is >= 0 and var count ? Encoding.UTF8.GetString(Take(count)) : null;

    public void SkipText() => Take(Math.Max(0, Int()));

    public T[] Array<T>()
        where T : unmanaged => Raw<T>().ToArray();

    /// <summary>The same in memory that begins at a cache line.</summary>
    public Memory<T> Aligned<T>()
        where T : unmanaged
    {
        var raw = Raw<T>();
        var aligned = AlignedMemory.Uncleared<T>(raw.Length);
        raw.CopyTo(aligned.Span);
        return aligned;
    }

    public Memory<T> In<T>(LargePages<T> memory)
        where T : unmanaged
    {
        var raw = Raw<T>();
        var taken = memory.Take(raw.Length);
        raw.CopyTo(taken.Span);
        return taken;
    }

    private ReadOnlySpan<T> Raw<T>()
        where T : unmanaged
    {
        var count = Int();
        return MemoryMarshal.Cast<byte, T>(Take(checked(count * System.Runtime.CompilerServices.Unsafe.SizeOf<T>())));
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)rest.Length)
            throw new DamagedSnapshotException("a section ends too early");

        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
