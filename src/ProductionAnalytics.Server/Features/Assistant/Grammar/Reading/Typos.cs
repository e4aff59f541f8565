namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

/// <summary>How far two words are from each other: letters put in, left out, exchanged or swapped with their neighbour.</summary>
internal static class Typos
{
    /// <summary>How many slips a word of this length may have and still be recognised.</summary>
    public static int Allowed(int length) =>
        length switch
        {
            < 4 => 0,
            < 8 => 1,
            _ => 2,
        };

    /// <summary>The distance, or null where it is above <paramref name="most"/>.</summary>
    public static int? Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return null;

        var (before, last, now) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1] + 1, last[j] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                least = Math.Min(least, now[j]);
            }

            if (least > most)
                return null;
            (before, last, now) = (last, now, before);
        }

        return last[b.Length] <= most ? last[b.Length] : null;
    }

    /// <summary>The nearest of some words that begins with the same letter; null where none is near, or several are as near.</summary>
    public static (string Word, int Edits)? Nearest(string word, IEnumerable<string> words)
    {
        var most = Allowed(word.Length);
        (string Word, int Edits)? best = null;
        var isAlone = true;
        foreach (var other in words)
        {
            if (most == 0 || other.Length == 0 || other[0] != word[0] || Distance(word, other, most) is not { } edits)
                continue;

            if (best is null || edits < best.Value.Edits)
                (best, isAlone) = ((other, edits), true);
            else if (edits == best.Value.Edits && other != best.Value.Word)
                isAlone = false;
        }

        return isAlone ? best : null;
    }
}
