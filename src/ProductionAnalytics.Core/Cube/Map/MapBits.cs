namespace ProductionAnalytics.Core.Cube.Map;

/// <summary>Which wells of a map are shown, a bit each.</summary>
internal sealed class MapBits
{
    private const int Word = 64;
    private const int WordsAtOnce = 512;

    private readonly ulong[] words;

    private MapBits(int wells) => words = new ulong[(wells + Word - 1) / Word];

    public long Bytes => words.Length * sizeof(ulong);

    public bool this[int index] => (words[index / Word] >> (index % Word) & 1) != 0;

    public static MapBits Of(MapWell[] wells, Func<int, bool> isShown)
    {
        var bits = new MapBits(wells.Length);
        Parallel.For(
            0,
            (bits.words.Length + WordsAtOnce - 1) / WordsAtOnce,
            part =>
            {
                var first = part * WordsAtOnce * Word;
                for (var i = first; i < Math.Min(wells.Length, first + (WordsAtOnce * Word)); i++)
                    if (isShown(wells[i].Number))
                        bits.words[i / Word] |= 1UL << (i % Word);
            }
        );
        return bits;
    }
}
