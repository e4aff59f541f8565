using System.Buffers;
using System.Text;

namespace ProductionAnalytics.Server.Platform.Tables.Parquet;

/// <summary>
/// Thrift's compact protocol as far as Parquet's headers need it. The numbers of fields are those of <c>parquet.thrift</c>;
/// fields come in the order of their numbers.
/// </summary>
internal sealed class ThriftWriter(IBufferWriter<byte> to)
{
    private const int Int32 = 5;
    private const int Int64 = 6;
    private const int Binary = 8;
    private const int List = 9;
    private const int Record = 12;

    /// <summary>The last field written: a field says how far it is from the one before.</summary>
    private int last;

    public void Int(int id, int value) => Signed(id, Int32, value);

    public void Long(int id, long value) => Signed(id, Int64, value);

    public void Text(int id, string value) => Bytes(id, Encoding.UTF8.GetBytes(value));

    public void Bytes(int id, ReadOnlySpan<byte> value)
    {
        Field(id, Binary);
        Sized(value);
    }

    public void Struct(int id, Action fields)
    {
        Field(id, Record);
        Fields(fields);
    }

    public void Structs<T>(int id, IReadOnlyList<T> items, Action<T> fields)
    {
        Head(id, Record, items.Count);
        foreach (var item in items)
            Fields(() => fields(item));
    }

    public void Ints(int id, params ReadOnlySpan<int> values)
    {
        Head(id, Int32, values.Length);
        foreach (var value in values)
            Varint(ZigZag(value));
    }

    public void ListOfOne(int id, string value)
    {
        Head(id, Binary, 1);
        Sized(Encoding.UTF8.GetBytes(value));
    }

    /// <summary>A structure that is in no field; it ends with a zero.</summary>
    public void Fields(Action fields)
    {
        var outer = last;
        last = 0;
        fields();
        to.Write("\0"u8);
        last = outer;
    }

    private void Signed(int id, int type, long value)
    {
        Field(id, type);
        Varint(ZigZag(value));
    }

    private void Field(int id, int type)
    {
        to.Write([(byte)(((id - last) << 4) | type)]);
        last = id;
    }

    private void Head(int id, int type, int count)
    {
        Field(id, List);
        if (count < 15)
        {
            to.Write([(byte)((count << 4) | type)]);
            return;
        }

        to.Write([(byte)(0xF0 | type)]);
        Varint((ulong)count);
    }

    private void Sized(ReadOnlySpan<byte> value)
    {
        Varint((ulong)value.Length);
        to.Write(value);
    }

    private void Varint(ulong value) => Levels.Varint(to, value);

    /// <summary>Small numbers of either sign become small numbers.</summary>
    private static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));
}
