using System.Globalization;
using System.Text;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>One record of a text, as somebody would read it who has all the time in the world.</summary>
internal sealed record NaiveRecord(long Line, string[] Fields)
{
    public double? Number(int column)
    {
        var text = Fields[column].Trim(' ');
        return text.Trim('*').Length == 0 ? null : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    public double? Number(int column, char mark) =>
        this with { Fields = [Fields[column].Replace(mark, '.')] } is var copy ? copy.Number(0) : null;

    public DateOnly? Date(int column, string pattern) =>
        Fields[column].Trim(' ') is { Length: > 0 } text
            ? DateOnly.ParseExact(text, pattern, CultureInfo.InvariantCulture)
            : null;

    public string? Text(int column) => Fields[column].Trim(' ') is { Length: > 0 } text ? text : null;
}

/// <summary>
/// Reads delimited text slowly and obviously, sharing nothing with the product: whole text in memory, one character
/// after another.
/// </summary>
internal static class NaiveText
{
    /// <summary>Null where no encoding fits.</summary>
    public static string? Decode(byte[] bytes)
    {
        try
        {
            if (bytes is [0xFF, 0xFE, ..])
                return new UnicodeEncoding(false, false, true).GetString(bytes[2..]);
            if (bytes is [0xFE, 0xFF, ..])
                return new UnicodeEncoding(true, false, true).GetString(bytes[2..]);
            if (bytes is [0xEF, 0xBB, 0xBF, ..])
                return new UTF8Encoding(false, true).GetString(bytes[3..]);
            return new UTF8Encoding(false, true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? null : Western(bytes);
        }
    }

    public static List<NaiveRecord> Records(string text, char delimiter)
    {
        var records = new List<NaiveRecord>();
        var (at, line) = (0, 1L);
        while (at < text.Length)
        {
            var start = line;
            var fields = new List<string>();
            char end;
            do
            {
                (var field, end, at) = Field(text, delimiter, at);
                line += field.Count(c => c == '\n') + (end == '\n' ? 1 : 0);
                fields.Add(end == delimiter || !field.EndsWith('\r') ? field : field[..^1]);
            } while (end == delimiter);

            if (fields is not [""])
                records.Add(new NaiveRecord(start, [.. fields]));
        }

        return records;
    }

    /// <summary>A field, what ended it (U+0000 where the text did), and where the next one starts.</summary>
    private static (string Field, char End, int Next) Field(string text, char delimiter, int at)
    {
        var field = new StringBuilder();
        var quoted = at < text.Length && text[at] == '"';
        if (quoted)
            at++;
        while (at < text.Length)
        {
            if (quoted && text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
                field.Append(text[at++]);
            else if (quoted && text[at] == '"')
                quoted = false;
            else if (!quoted && (text[at] == delimiter || text[at] == '\n'))
                return (field.ToString(), text[at], at + 1);
            else
                field.Append(text[at]);
            at++;
        }

        return (field.ToString(), '\0', at);
    }

    private static string? Western(byte[] bytes)
    {
        var first = Array.FindIndex(bytes, b => b > 127);
        var tail = bytes[first..];
        var length = Math.Min(4, tail.Length);
        // A whole UTF-8 character first, and damage later: neither the one nor the other.
        for (var i = 2; i <= length; i++)
            if (IsUtf8(tail[..i]))
                return null;
        return CodePagesEncodingProvider
            .Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!
            .GetString(bytes);
    }

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(bytes).Length > 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
