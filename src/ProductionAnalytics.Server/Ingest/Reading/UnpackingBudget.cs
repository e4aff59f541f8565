namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>How much may still be unpacked from one file, over all its entries and the archives inside it.</summary>
internal sealed class UnpackingBudget(long packed, string file)
{
    private const long Most = 20L << 30;

    /// <summary>Small archives may pack as well as they like.</summary>
    private const long Free = 100L << 20;
    private const int MostRatio = 200;

    private long unpacked;

    /// <exception cref="RefusedFileException">It is too much: such archives are made to fill a disk.</exception>
    public void Take(int bytes)
    {
        unpacked += bytes;
        if (unpacked > Most || (unpacked > Free && unpacked > MostRatio * Math.Max(1, packed)))
            throw new RefusedFileException(
                new Finding(
                    "archive.bomb",
                    file,
                    0,
                    "",
                    "",
                    "the archive unpacks to far more than its size; it is not read."
                )
            );
    }
}
