using System.Text;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>
/// Reads delimited text record by record without turning it into strings: fields are spans of bytes, quotes taken off.
/// Lines may end in CR LF or LF, and the last one in nothing.
/// </summary>
internal sealed class DelimitedReader(Stream stream, string file, byte delimiter = (byte)',')
{
    private const int LongestRecord = 1 << 20;

    private readonly TextCache texts = new();
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

    /// <summary>Text stands behind a closing quote: the row is damaged, and where its fields are is a guess.</summary>
    public bool IsMalformed { get; private set; }

    public ReadOnlySpan<byte> this[int i] => buffer.AsSpan(fields[i].Start, fields[i].Length);

    public string Text(int i) => Encoding.UTF8.GetString(this[i]);

    /// <summary>A field without the blanks around it, null where nothing is left; one string for all rows that say the same.</summary>
    public string? Shared(int i) => Shared(this[i]);

    /// <summary>The same of a field's beginning, as far as the field goes.</summary>
    public string? SharedStart(int i, int length) => Shared(this[i][..Math.Min(length, this[i].Length)]);

    /// <summary>Goes to the next record that is not an empty line; false at the end.</summary>
    public bool Read()
    {
        do
        {
            if (!Fill())
                return false;
            Line = nextLine;
            Split();
        } while (FieldCount == 1 && fields[0].Length == 0 && !IsMalformed);
        return true;
    }

    private string? Shared(ReadOnlySpan<byte> field)
    {
        var text = field.Trim((byte)' ');
        return text.IsEmpty ? null : texts.Of(text);
    }

    /// <summary>Makes sure that a whole record is in the buffer.</summary>
    private bool Fill()
    {
        var searched = next;
        var quoted = false;
        while (!FindEnd(ref searched, ref quoted))
        {
            if (ended)
            {
                if (quoted)
                    throw Refused("text.open_quote", "a quote that was opened is never closed.");
                return next < filled;
            }

            searched -= MoreBytes();
        }

        return true;
    }

    /// <summary>Looks on for the end of the record. A quote opens at the start of a field only, so that <c>9 5/8"</c> is a text.</summary>
    private bool FindEnd(ref int searched, ref bool quoted)
    {
        while (searched < filled)
        {
            var found = buffer.AsSpan(searched, filled - searched).IndexOfAny((byte)'"', (byte)'\n');
            if (found < 0)
                break;

            searched += found;
            if (buffer[searched] == '\n')
            {
                searched++;
                if (!quoted)
                    return true;
            }
            else if (!quoted)
            {
                quoted = searched == next || buffer[searched - 1] == delimiter;
                searched++;
            }
            else if (searched + 1 == filled && !ended)
                return false;
            else if (searched + 1 < filled && buffer[searched + 1] == '"')
                searched += 2;
            else
            {
                quoted = false;
                searched++;
            }
        }

        searched = filled;
        return false;
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
        IsMalformed = false;
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

        Add(start, write - start);
        if (next < filled && buffer[next] == '\r' && (next + 1 == filled || buffer[next + 1] == '\n'))
            next++;
        if (next < filled && buffer[next] != delimiter && buffer[next] != '\n')
        {
            IsMalformed = true;
            var rest = buffer.AsSpan(next, filled - next).IndexOfAny(delimiter, (byte)'\n');
            next = rest < 0 ? filled : next + rest;
        }

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
