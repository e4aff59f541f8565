namespace ProductionAnalytics.Server.Platform.Requests;

/// <summary>What any text that people send must obey.</summary>
internal static class TextRules
{
    public const int MostCharacters = 200;
    public const int MostNoteCharacters = 10_000;

    /// <summary>Why a text cannot be kept, or null where it can.</summary>
    public static string? Complain(string text, int most = MostCharacters)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            return "Must not contain the character U+0000.";
        if (HasLoneSurrogate(text))
            return "Contains half of a surrogate pair, which is not text.";

        return text.Length > most ? $"Has {text.Length} characters; at most {most} are allowed." : null;
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }

        return false;
    }
}
