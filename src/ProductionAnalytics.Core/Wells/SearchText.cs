using System.Text;

namespace ProductionAnalytics.Core.Wells;

/// <summary>
/// Text as search compares it: lower case, without diacritics. Done here and not in the store, so that both engines
/// find the same wells, and without the system's ICU, so that every machine does.
/// </summary>
public static class SearchText
{
    private const string Latin1 =
        "aaaaaa\u00e6ceeeeiiii\u00f0nooooo\u00d7ouuuuy\u00fe\u00dfaaaaaa\u00e6ceeeeiiii\u00f0nooooo\u00f7ouuuuy\u00fey";

    private const string LatinExtendedA =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>
    /// What <c>q</c> is looked for in: the name, the API digits, the operator, the field and other names, one a line.
    /// <see cref="SearchLines"/> takes it apart again.
    /// </summary>
    public static string Of(
        string name,
        string? apiNumber,
        string? operatorName,
        string? field,
        IEnumerable<string>? aliases = null
    ) =>
        string.Join(
            '\n',
            (aliases ?? [])
                .Prepend(field)
                .Prepend(operatorName)
                .Prepend(apiNumber)
                .Prepend(name)
                .Select(part => Fold(part ?? ""))
        );

    /// <summary>A line break becomes a blank.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            Append(folded, c);

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char c)
    {
        if (c is >= '\u0300' and <= '\u036f')
            return;

        var plain = c switch
        {
            >= '\u00c0' and <= '\u00ff' => Latin1[c - '\u00c0'],
            >= '\u0100' and <= '\u017f' => LatinExtendedA[c - '\u0100'],
            _ => char.ToLowerInvariant(c),
        };
        folded.Append(
            plain switch
            {
                '\n' => " ",
                '\u00e6' => "ae",
                '\u00df' => "ss",
                '\u00f0' => "d",
                '\u00fe' => "th",
                _ => plain.ToString(),
            }
        );
    }
}
