using System.Buffers;

namespace ProductionAnalytics.Server.Platform.Tables.Parquet;

/// <summary>Small numbers in few bits: one run where all are equal, else packed, the first in the lowest bits.</summary>
internal static class Levels
{
    public static void Write(IBufferWriter<byte> to, ReadOnlySpan<int> values, int width)
    {
        if (values.IsEmpty)
            return;

        if (values.IndexOfAnyExcept(values[0]) < 0)
        {
            Varint(to, (ulong)values.Length << 1);
            for (var bits = 0; bits < width; bits += 8)
                to.Write([(byte)(values[0] >> bits)]);
            return;
        }

        var groups = (values.Length + 7) / 8;
        Varint(to, ((ulong)groups << 1) | 1);
        Pack(to.GetSpan(groups * width)[..(groups * width)], values, width);
        to.Advance(groups * width);
    }

    /// <summary>Bits that a number up to this one needs.</summary>
    public static int Width(int largest) => 32 - int.LeadingZeroCount(largest);

    public static void Varint(IBufferWriter<byte> to, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            to.Write([(byte)(value | 0x80)]);
        to.Write([(byte)value]);
    }

    private static void Pack(Span<byte> packed, ReadOnlySpan<int> values, int width)
    {
        var (bits, held, at) = (0UL, 0, 0);
        foreach (var value in values)
        {
            bits |= (ulong)value << held;
            for (held += width; held >= 8; held -= 8, bits >>= 8)
                packed[at++] = (byte)bits;
        }

        if (held > 0)
            packed[at++] = (byte)bits;
        packed[at..].Clear();
    }
}
