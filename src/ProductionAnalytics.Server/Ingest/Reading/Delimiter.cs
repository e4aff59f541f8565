namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>What stands between the fields of a text, told from its header.</summary>
internal static class Delimiter
{
    private static readonly byte[] Known = [(byte)',', (byte)';', (byte)'\t'];

    /// <summary>Of comma, semicolon and tab the one that is most often in the first line, outside quotes; of two alike the first named.</summary>
    public static byte Of(ReadOnlySpan<byte> start)
    {
        var counts = new int[Known.Length];
        var quoted = false;
        foreach (var b in start)
        {
            if (b == '"')
                quoted = !quoted;
            else if (b == '\n' && !quoted)
                break;
            else if (!quoted && Array.IndexOf(Known, b) is >= 0 and var known)
                counts[known]++;
        }

        return Known[Array.IndexOf(counts, counts.Max())];
    }
}
