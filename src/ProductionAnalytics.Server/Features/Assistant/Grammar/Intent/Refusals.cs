using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>How the assistant says no, and what it says instead.</summary>
internal static class Refusals
{
    public const string NotUnderstood =
        "I did not understand this. Ask about oil, gas, water, boe, GOR, WOR or water cut of wells, fields, operators or areas, by month, quarter or year.";

    private static readonly Dictionary<string, string> Scopes = new()
    {
        ["forecast"] = "I only tell what is in the data: no forecasts, reserves or estimates of what is to come.",
        ["economics"] = "Prices, money and markets are not in the data; it has volumes, days and wells.",
        ["people"] = "Nothing about people is in the data.",
        ["advice"] = "I do not advise; I tell what is in the data.",
        ["change"] = "I only read: nothing in the data can be changed from here.",
        ["inside"] = "I answer questions about the production data, and nothing about how I work inside.",
        ["others"] = "I do not tell what other people ask or do.",
        ["beyond"] = "This is not in the data; it has volumes of oil, gas and water, days and wells.",
    };

    public static Outcome.Refuses OutOfScope(string kind) => new(Reasons.OutOfScope, Scopes[kind]);

    public static Outcome.Refuses SumOfRatios() =>
        new(
            Reasons.OutOfScope,
            "A sum of ratios means nothing. Ask for the ratio of all of them together, or for each of them."
        );

    /// <param name="hasMeaning">Something else of the message was understood, so that the words may be a name.</param>
    public static Outcome.Refuses Unknown(IReadOnlyList<string> words, bool hasMeaning, NameBook book)
    {
        var said = Sentences.And([.. words.Select(w => $"'{w}'")]);
        return hasMeaning
            ? new(Reasons.NoData, $"The data has no well, field, operator or area called {said}.{Loaded(book)}")
            : new(
                Reasons.NotUnderstood,
                $"{NotUnderstood} {said} {(words.Count == 1 ? "is" : "are")} neither in the data nor a word I know."
            );
    }

    public static Outcome.Refuses NoProduction(Named named, NameBook book)
    {
        var known = named.Entries.Where(e => e.IsThere).ToList();
        if (named.Entries.Count == 0)
            return new(Reasons.NoData, $"No well has the API number '{named.Item.Text}'.");
        if (known.Count == 0)
            return new(
                Reasons.NoData,
                $"The data has no well of the {(named.Entries[0].Kind == NameKind.Region ? "area" : named.Entries[0].KindName)} '{named.Item.Text}' ({named.Entries[0].Shown})."
            );

        var names = Sentences.And([.. known.Take(NameChoosing.MostChoices).Select(e => e.Shown).Distinct()]);
        return new(
            Reasons.NoData,
            $"No production is loaded of '{named.Item.Text}' ({names}): {(known.Count == 1 ? "it is" : "they are")} in the data without a record.{Loaded(book)}"
        );
    }

    public static Outcome.Refuses NotLoaded(Window window, NameBook book) =>
        new(Reasons.NoData, $"{Capital(window.Text)} is not loaded.{Loaded(book)}");

    private static string Loaded(NameBook book) =>
        book.Months is { } months ? $" Loaded are {Window.Name(months.First)} to {Window.Name(months.Last)}." : "";

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
