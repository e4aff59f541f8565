namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

/// <summary>Names of months, days and places in an order.</summary>
internal static class DateWords
{
    private static readonly string[] MonthNames =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private static readonly Dictionary<string, int> MonthNumbers = Numbered();

    private static readonly Dictionary<string, int> Ordinals = new()
    {
        ["first"] = 1,
        ["1st"] = 1,
        ["second"] = 2,
        ["2nd"] = 2,
        ["third"] = 3,
        ["3rd"] = 3,
        ["fourth"] = 4,
        ["4th"] = 4,
        ["fifth"] = 5,
        ["5th"] = 5,
    };

    private static readonly string[] Numbers =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];

    /// <summary>Finer than any record here.</summary>
    public static readonly IReadOnlySet<string> TooFine = new HashSet<string>(
        "monday tuesday wednesday thursday friday saturday sunday yesterday tonight hourly weekly hour".Split(' ')
    );

    public static IReadOnlyList<string> All { get; } = [.. MonthNames.Where(m => m.Length > 3)];

    public static int? Month(string word) => MonthNumbers.TryGetValue(word, out var month) ? month : null;

    public static int? Ordinal(string word) => Ordinals.TryGetValue(word, out var place) ? place : null;

    /// <summary>A small number, in digits or as a word.</summary>
    public static int? Number(string word) =>
        int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var number) && word.Length <= 4
            ? number
        : Array.IndexOf(Numbers, word) is >= 0 and var named ? named
        : word == "dozen" ? 12
        : null;

    public static string NameOf(int month) => MonthNames[month - 1];

    private static Dictionary<string, int> Numbered()
    {
        var numbered = new Dictionary<string, int>(StringComparer.Ordinal) { ["sept"] = 9 };
        for (var month = 1; month <= MonthNames.Length; month++)
        {
            numbered[MonthNames[month - 1]] = month;
            numbered[MonthNames[month - 1][..3]] = month;
        }

        return numbered;
    }
}
