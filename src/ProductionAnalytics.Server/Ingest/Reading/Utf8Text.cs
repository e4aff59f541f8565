using System.Text;
using System.Text.Unicode;

namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>
/// Hands a text on as UTF-8 without a byte order mark. It may come as UTF-8, as UTF-16 with a mark, or in Windows-1252:
/// that is taken for granted at the first byte that is not UTF-8, where all before were ASCII, and is a finding.
/// </summary>
internal sealed class Utf8Text : ReadOnlyStream
{
    private const int Chunk = 64 * 1024;
    private const int LongestMark = 3;
    private const int Windows1252 = 1252;

    private readonly Stream inner;
    private readonly string file;
    private readonly Findings? findings;
    private readonly byte[] raw = new byte[Chunk];
    private int kept;
    private byte[] ready = [];
    private int readyFrom;
    private int readyTo;
    private long line = 1;
    private bool ended;
    private bool marked;
    private bool onlyAscii = true;
    private Decoder? decoder;

    /// <param name="findings">Told of an encoding that had to be guessed; null where that does not matter.</param>
    public Utf8Text(Stream inner, string file, Findings? findings)
    {
        (this.inner, this.file, this.findings) = (inner, file, findings);
        kept = inner.ReadAtLeast(raw.AsSpan(0, LongestMark), LongestMark, throwOnEndOfStream: false);
        var start = raw.AsSpan(0, kept);
        if (start.StartsWith(Encoding.UTF8.Preamble))
            (marked, kept) = (true, Drop(start, 3));
        else if (start.StartsWith(Encoding.Unicode.Preamble))
            (decoder, kept) = (Strict(new UnicodeEncoding(false, false, true)), Drop(start, 2));
        else if (start.StartsWith(Encoding.BigEndianUnicode.Preamble))
            (decoder, kept) = (Strict(new UnicodeEncoding(true, false, true)), Drop(start, 2));
    }

    public override int Read(Span<byte> buffer)
    {
        while (readyFrom == readyTo)
        {
            if (ended)
                return 0;
            Refill();
        }

        var count = Math.Min(buffer.Length, readyTo - readyFrom);
        ready.AsSpan(readyFrom, count).CopyTo(buffer);
        readyFrom += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private void Refill()
    {
        var read = inner.Read(raw, kept, raw.Length - kept);
        ended = read == 0;
        var bytes = raw.AsSpan(0, kept + read);
        var used = decoder is null ? Check(bytes) : 0;
        if (decoder is not null)
            used = Decode(bytes);

        line += ready.AsSpan(readyFrom, readyTo - readyFrom).Count((byte)'\n');
        if (ready.AsSpan(readyFrom, readyTo - readyFrom).Contains((byte)0))
            throw Refused("text.binary", "this is not a text; it contains the character U+0000.");
        kept = Drop(bytes, used);
    }

    /// <summary>Makes the valid part of UTF-8 ready; what is not may be the start of a character, or Windows-1252.</summary>
    private int Check(ReadOnlySpan<byte> bytes)
    {
        var valid = ValidLength(bytes, out var unfinished);
        if (valid < bytes.Length && !(unfinished && !ended))
        {
            if (marked || !onlyAscii || !Ascii.IsValid(bytes[..valid]))
                throw Refused("text.encoding", "the text is neither UTF-8 throughout nor Windows-1252.");

            decoder = Strict(CodePagesEncodingProvider.Instance.GetEncoding(Windows1252)!);
            findings?.Add(
                new Finding("text.encoding", file, line, "", "", "UTF-8 was wanted; it was read as Windows-1252.")
            );
            return 0;
        }

        onlyAscii = onlyAscii && Ascii.IsValid(bytes[..valid]);
        Ready(valid);
        bytes[..valid].CopyTo(ready);
        return valid;
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes, out bool unfinished)
    {
        unfinished = false;
        if (Utf8.IsValid(bytes))
            return bytes.Length;

        var at = 0;
        while (at < bytes.Length)
        {
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
            if (status != System.Buffers.OperationStatus.Done)
            {
                unfinished = status == System.Buffers.OperationStatus.NeedMoreData;
                break;
            }

            at += length;
        }

        return at;
    }

    private int Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var characters = new char[decoder!.GetCharCount(bytes, ended)];
            decoder.GetChars(bytes, characters, ended);
            Ready(Encoding.UTF8.GetMaxByteCount(characters.Length));
            readyTo = Encoding.UTF8.GetBytes(characters, ready);
        }
        catch (DecoderFallbackException e)
        {
            // Half a character of UTF-16, or a byte that Windows-1252 does not define.
            throw Refused("text.encoding", $"the text is damaged, or in an encoding that is not read ({e.Message})");
        }

        return bytes.Length;
    }

    private void Ready(int length)
    {
        if (ready.Length < length)
            ready = new byte[Math.Max(length, Chunk)];
        (readyFrom, readyTo) = (0, length);
    }

    private static Decoder Strict(Encoding encoding)
    {
        var decoder = encoding.GetDecoder();
        decoder.Fallback = DecoderFallback.ExceptionFallback;
        return decoder;
    }

    private static int Drop(Span<byte> bytes, int used)
    {
        bytes[used..].CopyTo(bytes);
        return bytes.Length - used;
    }

    private RefusedFileException Refused(string code, string wanted) =>
        new(new Finding(code, file, line, "", "", wanted));
}
