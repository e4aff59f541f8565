using System.Text;

namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>
/// Reads delimited text record by record without turning it into strings: fields are spans of bytes, quotes taken off.
/// Lines may end in CR LF or LF, and the last one in nothing.
/// </summary>
internal sealed class DelimitedReader(Stream stream, string file, byte delimiter = (byte)',')
{
    private const int LongestRecord = 1 << 20;

    private byte[] buffer = new byte[256 * 1024];
    private (int Start, int Length)[] fields = new (int, int)[64];
    private int next;
    private int filled;
    private bool ended;
    private long nextLine = 1;

    public string File => file;

    /// <summary>The line on which the current record starts, 1-based.</summary>
    public long Line { get; private set; }

    public int FieldCount { get; private set; }

    public ReadOnlySpan<byte> this[int i] => buffer.AsSpan(fields[i].Start, fields[i].Length);

    public string Text(int i) => Encoding.UTF8.GetString(this[i]);

    /// <summary>Goes to the next record that is not an empty line; false at the end.</summary>
    public bool Read()
    {
        do
        {
            if (!Fill())
                return false;
            Line = nextLine;
            Split();
        } while (FieldCount == 1 && fields[0].Length == 0);
        return true;
    }

    /// <summary>Makes sure that a whole record is in the buffer.</summary>
    private bool Fill()
    {
        var searched = next;
        var quoted = false;
        while (true)
        {
            for (; searched < filled; searched++)
            {
                if (buffer[searched] == '"')
                    quoted = !quoted;
                else if (buffer[searched] == '\n' && !quoted)
                    return true;
            }

            if (ended)
            {
                if (quoted)
                    throw Refused("text.open_quote", "a quote that was opened is never closed.");
                return next < filled;
            }

            searched -= MoreBytes();
        }
    }

    /// <summary>Reads on, and returns how far what is in the buffer moved to its start.</summary>
    private int MoreBytes()
    {
        var moved = next;
        buffer.AsSpan(next, filled - next).CopyTo(buffer);
        filled -= moved;
        next = 0;
        if (filled > LongestRecord)
            throw Refused(
                "text.record_too_long",
                $"a record is longer than {LongestRecord} bytes; is this the right file?"
            );
        if (filled == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);

        var read = stream.Read(buffer, filled, buffer.Length - filled);
        ended = read == 0;
        filled += read;
        return moved;
    }

    private void Split()
    {
        FieldCount = 0;
        while (true)
        {
            var more = next < filled && buffer[next] == '"' ? QuotedField() : PlainField();
            if (!more)
                return;
        }
    }

    /// <summary>Takes a field without quotes; false where it ends the record.</summary>
    private bool PlainField()
    {
        var start = next;
        var length = buffer.AsSpan(start, filled - start).IndexOfAny(delimiter, (byte)'\n');
        next = length < 0 ? filled : start + length;
        var end = next;
        if (end > start && (next == filled || buffer[next] == '\n') && buffer[end - 1] == '\r')
            end--;
        Add(start, end - start);
        return EndField();
    }

    /// <summary>Takes a field in quotes, making one quote of two in place; false where it ends the record.</summary>
    private bool QuotedField()
    {
        var start = ++next;
        var write = start;
        while (next < filled)
        {
            var b = buffer[next++];
            if (b == '"')
            {
                if (next >= filled || buffer[next] != '"')
                    break;
                next++;
            }
            else if (b == '\n')
                nextLine++;

            buffer[write++] = b;
        }

        while (next < filled && buffer[next] != delimiter && buffer[next] != '\n')
        {
            if (buffer[next] != '\r')
                buffer[write++] = buffer[next];
            next++;
        }

        Add(start, write - start);
        return EndField();
    }

    private bool EndField()
    {
        if (next >= filled)
            return false;
        if (buffer[next++] == delimiter)
            return true;
        nextLine++;
        return false;
    }

    private void Add(int start, int length)
    {
        if (FieldCount == fields.Length)
            Array.Resize(ref fields, fields.Length * 2);
        fields[FieldCount++] = (start, length);
    }

    private RefusedFileException Refused(string code, string wanted) =>
        new(new Finding(code, file, nextLine, "", "", wanted));
}
