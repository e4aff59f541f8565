using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ProductionAnalytics.Server.Platform.Tables;

/// <summary>Text as a cell of a workbook holds it.</summary>
internal static partial class XlsxText
{
    /// <summary>The most characters of a cell.</summary>
    public const int MostCharacters = 32_767;

    private const string Cut = "… (cut; the CSV file has all of it)";

    private static readonly SearchValues<char> Special = SearchValues.Create([
        '&',
        '<',
        '>',
        '_',
        '\ufffe',
        '\uffff',
        .. Enumerable.Range(0, ' ').Select(c => (char)c),
    ]);

    /// <summary>
    /// Cells that a spreadsheet would take for a formula as soon as somebody edits them; marked as text they stay text.
    /// </summary>
    public static bool LooksLikeFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    /// <summary>XML, with characters that XML cannot have written as <c>_x000B_</c>, as the standard says.</summary>
    public static string Escaped(string text)
    {
        if (text.Length > MostCharacters)
            text = string.Concat(text.AsSpan(0, WholeCharacters(text)), Cut);
        if (text.AsSpan().IndexOfAny(Special) < 0)
            return text;

        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in LooksEscaped().Replace(text, "_x005F_"))
            Append(escaped, c);
        return escaped.ToString();
    }

    /// <summary>Where a long text is cut: not inside a surrogate pair.</summary>
    private static int WholeCharacters(string text)
    {
        var length = MostCharacters - Cut.Length;
        return char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
    }

    private static void Append(StringBuilder escaped, char c)
    {
        if (c is '&')
            escaped.Append("&amp;");
        else if (c is '<')
            escaped.Append("&lt;");
        else if (c is '>')
            escaped.Append("&gt;");
        else if (c is (< ' ' and not '\t' and not '\n') or '\ufffe' or '\uffff')
            escaped.Append("_x").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)).Append('_');
        else
            escaped.Append(c);
    }

    /// <summary>The underscore of text that only looks like such an escape.</summary>
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex LooksEscaped();
}
