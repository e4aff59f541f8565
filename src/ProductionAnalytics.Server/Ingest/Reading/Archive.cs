using System.IO.Compression;
using System.IO.Hashing;

namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>Opens a file as published: bare, or the one text inside a zip. Nothing is unpacked to disk.</summary>
internal static class Archive
{
    private const int MostEntries = 1_000;
    private const long MostUnpacked = 20L << 30;
    private const long FreeBytes = 100L << 20;
    private const int MostRatio = 200;

    /// <param name="progress">Told the share of the file's bytes that were read.</param>
    public static void Read(string path, Action<string, Stream> read, Action<double>? progress = null)
    {
        using var file = new ProgressStream(File.OpenRead(path), progress);
        if (!IsZip(file))
        {
            read(Path.GetFileName(path), file);
            return;
        }

        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            var entry = TheOneFile(zip, Path.GetFileName(path));
            using var checkedStream = new CheckedEntry(entry, Path.GetFileName(path));
            read(entry.Name, checkedStream);
            checkedStream.Finish();
        }
        catch (InvalidDataException e)
        {
            // The archive's directory or its packed bytes are damaged.
            throw Refused(path, "archive.damaged", $"the archive is truncated or damaged ({e.Message})");
        }
    }

    public static FileSample Sample(string path)
    {
        var start = Array.Empty<byte>();
        var inside = "";
        Read(
            path,
            (name, stream) =>
            {
                inside = name;
                var buffer = new byte[FileSample.MostBytes];
                start = buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
            }
        );
        return new FileSample(inside, start, []);
    }

    private static bool IsZip(Stream file)
    {
        Span<byte> start = stackalloc byte[4];
        var read = file.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 4 && start.SequenceEqual("PK\u0003\u0004"u8);
    }

    private static ZipArchiveEntry TheOneFile(ZipArchive zip, string file)
    {
        if (zip.Entries.Count > MostEntries)
            throw Refused(
                file,
                "archive.too_many_entries",
                $"the archive has {zip.Entries.Count} entries; at most {MostEntries} are read."
            );

        var files = zip.Entries.Where(e => e.Name.Length > 0).ToList();
        return files.Count == 1
            ? files[0]
            : throw Refused(file, "archive.entries", $"one file is wanted in the archive; it has {files.Count}.");
    }

    private static RefusedFileException Refused(string path, string code, string wanted) =>
        new(new Finding(code, Path.GetFileName(path), 0, "", "", wanted));

    /// <summary>An entry's bytes, counted against bombs and held against their check sum at the end.</summary>
    private sealed class CheckedEntry(ZipArchiveEntry entry, string file) : Stream
    {
        private readonly Stream inner = entry.Open();
        private readonly Crc32 sum = new();
        private long unpacked;

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            sum.Append(buffer[..read]);
            unpacked += read;
            if (
                unpacked > MostUnpacked
                || (unpacked > FreeBytes && unpacked > MostRatio * Math.Max(1, entry.CompressedLength))
            )
                throw Refused(file, "archive.bomb", "the archive unpacks to far more than its size; it is not read.");

            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public void Finish()
        {
            var rest = new byte[64 * 1024];
            while (Read(rest) > 0) { }
            if (sum.GetCurrentHashAsUInt32() != entry.Crc32)
                throw Refused(file, "archive.damaged", "the check sum of the archive does not match its content.");
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => entry.Length;
        public override long Position
        {
            get => unpacked;
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
