using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>The names that somebody may have meant who wrote another.</summary>
internal static class Nearest
{
    private const int Most = 5;

    public static IReadOnlyList<string> Of(string wanted, IEnumerable<string> names)
    {
        var folded = SearchText.Fold(wanted);
        return
        [
            .. names
                .Select(name => (Name: name, Far: Distance(folded, SearchText.Fold(name))))
                .Where(n => n.Far <= Math.Max(2, folded.Length / 3))
                .OrderBy(n => n.Far)
                .ThenBy(n => n.Name, StringComparer.Ordinal)
                .Take(Most)
                .Select(n => n.Name),
        ];
    }

    /// <summary>Letters to change; half of one where the name begins with what is wanted, one where it has it inside.</summary>
    private static double Distance(string wanted, string name) =>
        name.StartsWith(wanted, StringComparison.Ordinal) ? 0.5
        : name.Contains(wanted, StringComparison.Ordinal) ? 1
        : Edits(wanted, name);

    /// <summary>Letters put in, left out, replaced or swapped with their neighbour.</summary>
    private static int Edits(string a, string b)
    {
        int[] twoBack = [],
            back = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(back[j], row[j - 1]) + 1, back[j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], twoBack[j - 2] + 1);
            }

            (twoBack, back) = (back, row);
        }

        return back[^1];
    }
}
