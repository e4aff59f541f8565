namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>A file that says how far it has been read.</summary>
internal sealed class ProgressStream(FileStream file, Action<double>? progress) : Stream
{
    public override int Read(Span<byte> buffer)
    {
        var read = file.Read(buffer);
        if (file.Length > 0)
            progress?.Invoke((double)file.Position / file.Length);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => file.Length;
    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }
}
