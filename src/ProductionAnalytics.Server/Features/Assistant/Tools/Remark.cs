using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data.Selection;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>What a reader of an answer must know, in sentences.</summary>
internal static class Remark
{
    /// <summary>Months before the newest are complete after so long; nobody need look.</summary>
    public const int MonthsOfLateness = 12;

    private static readonly Dictionary<string, string> Notes = new()
    {
        ["demo_hidden"] = "Demo data is left out because other data is loaded; ask for the dataset 'demo' to see it.",
        ["mixed_entity_types"] = "Fields and wells are among them: what a field produced may be counted twice.",
        ["mixed_gas_base"] = "Gas is reported at different pressure bases and added up as reported.",
        ["read_only"] = "This is a snapshot of the data.",
        ["store_away"] = "The store is not reached: this is the last version that was read.",
        ["too_large_for_memory"] = "The data does not fit into the memory set aside for it, so answers take longer.",
    };

    public static IEnumerable<string> OfNotes(IEnumerable<string> notes) =>
        notes.Select(note => Notes.GetValueOrDefault(note, note));

    public static IEnumerable<string> OfWindow(
        long matched,
        WellFilter filter,
        (DateOnly First, DateOnly Last)? loaded,
        (DateOnly First, DateOnly Last)? covered
    )
    {
        if (matched == 0)
            yield return "No well matches.";
        else if (loaded is not var (first, last))
            yield return "No production is loaded for these wells.";
        else if (covered is null)
            yield return $"Nothing is loaded of the months asked for: the data of these wells is of {Words.Months(first, last)}.";
        else
        {
            if (filter.StartMonth < first)
                yield return $"The data begins in {Words.Month(first)}; nothing before it is loaded.";
            if (filter.End is { } end && Period.Month.StartOf(end) > last)
                yield return $"The data ends in {Words.Month(last)}; nothing after it is loaded.";
        }
    }

    public static IEnumerable<string> OfIncomplete(IReadOnlyList<DateOnly> months) =>
        months.Count == 0
            ? []
            : [$"Too few wells have reported so far for {string.Join(", ", months.Select(Words.Month))}."];

    /// <param name="rows">Whether there is any row to speak of.</param>
    /// <param name="missing">Measures that no row has a value of.</param>
    public static IEnumerable<string> OfMissing(bool rows, IEnumerable<string> missing) =>
        rows ? missing.Select(measure => $"Nobody reported {Named(measure)} there: not known, which is not 0.") : [];

    public static string None(Asked asked) =>
        $"None of the {asked.Matched} wells has a record in {(asked.Covered is var (first, last) ? Words.Months(first, last) : "these months")}.";

    private static string Named(string measure) =>
        measure switch
        {
            "ngl" or "boe" or "gor" or "wor" or "cgr" => measure.ToUpperInvariant(),
            _ => measure.Replace('_', ' '),
        };
}
