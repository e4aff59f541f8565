namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>A stream whose first bytes were looked at already.</summary>
internal sealed class Continued(ReadOnlyMemory<byte> start, Stream rest) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> start = start;

    public override int Read(Span<byte> buffer)
    {
        if (start.IsEmpty)
            return rest.Read(buffer);

        var count = Math.Min(buffer.Length, start.Length);
        start.Span[..count].CopyTo(buffer);
        start = start[count..];
        return count;
    }
}
