using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ProductionAnalytics.Server.Platform.Tables.Parquet;

/// <summary>Text: each distinct value once, and for each row the number of its value.</summary>
internal sealed class TextValues(TableHeader header) : ColumnValues(header, PhysicalType.ByteArray)
{
    /// <summary>Longer values say nothing of the least and the greatest: they would be in every file's end once more.</summary>
    private const int LongestExtreme = 64;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> words = new();
    private readonly List<int> values = [];

    public override int LooseBytes => words.WrittenCount;

    public override ColumnWords? Words => numbers.Count == 0 ? null : new(numbers.Count, words.WrittenMemory);

    public void Add(string? value)
    {
        if (value is null)
        {
            AddNull();
            return;
        }

        if (!numbers.TryGetValue(value, out var number))
        {
            numbers[value] = number = numbers.Count;
            var length = Encoding.UTF8.GetByteCount(value);
            BinaryPrimitives.WriteInt32LittleEndian(words.GetSpan(4), length);
            words.Advance(4);
            Encoding.UTF8.GetBytes(value, words);
        }

        values.Add(number);
        AddPresent();
    }

    /// <summary>By bytes, which is how readers compare; UTF-16 orders some characters otherwise.</summary>
    public override Extremes? Extremes()
    {
        if (numbers.Count == 0)
            return null;

        var all = words.WrittenSpan;
        var least = Word(all);
        var greatest = least;
        for (; all.Length > 0; all = all[(4 + Word(all).Length)..])
        {
            var word = Word(all);
            if (word.SequenceCompareTo(least) < 0)
                least = word;
            if (word.SequenceCompareTo(greatest) > 0)
                greatest = word;
        }

        return least.Length > LongestExtreme || greatest.Length > LongestExtreme
            ? null
            : new(least.ToArray(), greatest.ToArray());
    }

    public override void WriteTo(IBufferWriter<byte> page)
    {
        if (numbers.Count == 0)
            return;

        var width = Levels.Width(numbers.Count - 1);
        page.Write([(byte)width]);
        Levels.Write(page, CollectionsMarshal.AsSpan(values), width);
    }

    public override void Clear()
    {
        base.Clear();
        numbers.Clear();
        words.ResetWrittenCount();
        values.Clear();
    }

    private static ReadOnlySpan<byte> Word(ReadOnlySpan<byte> at) =>
        at.Slice(4, BinaryPrimitives.ReadInt32LittleEndian(at));
}
