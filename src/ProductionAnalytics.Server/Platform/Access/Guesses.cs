namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>How hard a password is to guess, as a number of characters at random.</summary>
internal static class Guesses
{
    /// <summary>A word out of fifty thousand is worth about this many characters.</summary>
    private const int WorthOfAWord = 2;
    private const int LongestWord = 24;

    /// <summary>A longer text is worth enough in any case.</summary>
    private const int Weighed = 64;

    private static readonly string[] OwnWords =
    [
        "production",
        "analytics",
        "oilgas",
        "oilandgas",
        "petroleum",
        "reservoir",
        "drilling",
        "engineer",
        "well",
        "wells",
        "offshore",
    ];

    /// <summary>
    /// Passwords that leaked often, in lower case: the list of zxcvbn-ts (language-common 4.1.3, MIT), entries of four
    /// characters and more.
    /// </summary>
    private static readonly Lazy<HashSet<string>> Common = new(Read);

    public static int Worth(string password, string name)
    {
        var plain = password.ToLowerInvariant();
        plain = plain.Length > Weighed ? plain[..Weighed] : plain;
        // p4ssw0rd is known to everybody who guesses.
        return Math.Min(Worth(plain, plain, name), Worth(plain, Spelt(plain), name));
    }

    private static int Worth(string written, string read, string name)
    {
        var own = name.ToLowerInvariant().Split(' ', '.', '-', '_', '@').Where(part => part.Length > 2).ToHashSet();
        var worth = 0;
        for (var i = 0; i < read.Length; )
        {
            var (length, isOwn) = WordAt(read, i, own);
            if (length > 0)
            {
                worth += isOwn ? 1 : WorthOfAWord;
                i += length;
                continue;
            }

            if (i == 0 || !FollowsFrom(written[i - 1], written[i]))
                worth++;
            i++;
        }

        return worth;
    }

    private static (int Length, bool IsOwn) WordAt(string text, int start, HashSet<string> own)
    {
        for (var length = Math.Min(LongestWord, text.Length - start); length > 2; length--)
        {
            var word = text.Substring(start, length);
            if (own.Contains(word) || OwnWords.Contains(word))
                return (length, true);
            if (Common.Value.Contains(word))
                return (length, false);
        }

        return default;
    }

    /// <summary>aaaa, 1234, dcba.</summary>
    private static bool FollowsFrom(char before, char now) => Math.Abs(now - before) <= 1;

    private static string Spelt(string text) =>
        string.Create(
            text.Length,
            text,
            (letters, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    letters[i] = from[i] switch
                    {
                        '0' => 'o',
                        '1' or '!' => 'i',
                        '3' => 'e',
                        '4' or '@' => 'a',
                        '5' or '$' => 's',
                        '7' => 't',
                        var other => other,
                    };
            }
        );

    private static HashSet<string> Read()
    {
        using var reader = new StreamReader(
            typeof(Guesses).Assembly.GetManifestResourceStream("common-passwords.txt")!
        );
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } word)
            words.Add(word);
        return words;
    }
}
