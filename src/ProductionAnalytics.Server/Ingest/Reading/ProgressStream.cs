namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>A file that says how far it has been read.</summary>
internal sealed class ProgressStream(FileStream file, Action<double>? progress) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = file.Read(buffer);
        if (file.Length > 0)
            progress?.Invoke((double)file.Position / file.Length);
        return read;
    }

    public override bool CanSeek => true;
    public override long Length => file.Length;
    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }
}
