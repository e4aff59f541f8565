using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>What is known of one well.</summary>
internal static class FactsAnswer
{
    private static readonly string[] OnCard =
    [
        "operator",
        "field",
        "region",
        "status",
        "well_type",
        "first_production",
        "last_production",
        "months_on",
        "cum_oil",
        "cum_gas",
        "cum_water",
        "peak_month",
    ];

    public static Answer Facts(Found found)
    {
        var facts = found
            .Frame.Facts.SelectMany(f => f == "status" ? ["status", "last_production"] : new[] { f })
            .Distinct()
            .ToList();
        var unknown = facts.FindAll(f => found.Column(f) < 0);
        if (unknown.Count == facts.Count)
            return Answer.Refused(Reasons.NoData, $"I do not tell the {Words(unknown[0])} of a well; its page does.");

        var known = facts.FindAll(f => found.Cell(0, f) is not null);
        if (known.Count == 0)
            return Answer.Refused(
                Reasons.NoData,
                $"The {Words(facts[0])} of {found.Cell(0, "well")} is not known: no source states it."
            );

        return new Answer(
            $"{found.Cell(0, "well")}: {string.Join(", ", known.Select(f => $"{Words(f)} {Told(found, f)}"))}.",
            Values(found, known)
        );
    }

    public static Answer Card(Found found)
    {
        var known = OnCard.Where(f => found.Cell(0, f) is not null).ToList();
        return new Answer(
            $"{found.Cell(0, "well")}: {string.Join(", ", known.Select(f => $"{Words(f)} {Told(found, f)}"))}.",
            Values(found, known),
            found.Table()
        );
    }

    private static List<ChatValue> Values(Found found, IEnumerable<string> facts) =>
        [
            .. facts
                .Where(f => found.Number(0, f) is not null)
                .Select(f => new ChatValue(Words(f), found.Number(0, f), found.Unit(f), 0)),
        ];

    private static string Told(Found found, string fact) =>
        found.Number(0, fact) is { } number ? NumberText.Of(number, found.Unit(fact))
        : Cells.Date(found.Cell(0, fact)) is { } day ? Subject.Day(day)
        : $"{found.Cell(0, fact)}";

    private static string Words(string fact) =>
        fact == "api_number" ? "API number"
        : fact == "region" ? "area"
        : fact.Replace('_', ' ');
}
