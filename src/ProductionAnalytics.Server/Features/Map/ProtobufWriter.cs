using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ProductionAnalytics.Server.Features.Map;

/// <summary>Writes members of a protocol buffers message one after another.</summary>
internal sealed class ProtobufWriter
{
    private const int LongestVarint = 10;
    private const int Varint = 0,
        Fixed64 = 1,
        Counted = 2;

    private readonly ArrayBufferWriter<byte> buffer = new();

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public void Clear() => buffer.ResetWrittenCount();

    public void Number(int field, ulong value)
    {
        Key(field, Varint);
        Raw(value);
    }

    public void Double(int field, double value)
    {
        Key(field, Fixed64);
        BinaryPrimitives.WriteDoubleLittleEndian(buffer.GetSpan(sizeof(double)), value);
        buffer.Advance(sizeof(double));
    }

    public void Text(int field, string text)
    {
        Key(field, Counted);
        Raw((ulong)Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, buffer);
    }

    public void Bytes(int field, ReadOnlySpan<byte> bytes)
    {
        Key(field, Counted);
        Raw((ulong)bytes.Length);
        Raw(bytes);
    }

    public void Raw(ReadOnlySpan<byte> bytes) => buffer.Write(bytes);

    /// <summary>Seven bits a byte, the lowest first.</summary>
    public void Raw(ulong value)
    {
        var span = buffer.GetSpan(LongestVarint);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
            span[length++] = (byte)(value | 0x80);
        span[length++] = (byte)value;
        buffer.Advance(length);
    }

    private void Key(int field, int type) => Raw((ulong)((field << 3) | type));
}
