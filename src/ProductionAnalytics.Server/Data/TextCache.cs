using System.IO.Hashing;
using System.Text;

namespace ProductionAnalytics.Server.Data;

/// <summary>
/// Gives the same string for the same bytes, so that an operator's name that stands in 100,000 rows is one string.
/// Long or ever new texts are not kept.
/// </summary>
internal sealed class TextCache
{
    private const int LongestKept = 100;
    private const int MostKept = 50_000;

    private readonly Dictionary<byte[], string>.AlternateLookup<ReadOnlySpan<byte>> texts = new Dictionary<
        byte[],
        string
    >(new SameBytes()).GetAlternateLookup<ReadOnlySpan<byte>>();

    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= LongestKept && texts.TryGetValue(utf8, out var known))
            return known;

        var text = Encoding.UTF8.GetString(utf8);
        if (utf8.Length <= LongestKept && texts.Dictionary.Count < MostKept)
            texts[utf8] = text;
        return text;
    }

    private sealed class SameBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate) => (int)XxHash3.HashToUInt64(alternate);

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
