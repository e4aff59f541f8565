using System.Globalization;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>What imports found.</summary>
internal static class FindingsAnswer
{
    public static Answer Count(Found found)
    {
        var isSummary = found.Column("code") >= 0;
        var count = isSummary
            ? Enumerable.Range(0, found.Rows.Count).Sum(r => found.Number(r, "findings") ?? 0)
            : found.Result.RowsInAll;
        var what =
            isSummary ? "findings"
            : found.Frame.Code == "rejected" ? "rejected rows"
            : $"findings of the kind '{found.Frame.Code}'";
        return new Answer(
            $"The imports have {NumberText.Of(count, null)} {what}{Subject.Wells(found.Frame)}.",
            [new ChatValue(what, count, "findings", 0)],
            isSummary && found.Rows.Count > 0 ? found.Table() : null
        );
    }

    public static Answer Of(Found found)
    {
        if (found.Rows.Count == 0)
            return new Answer($"The imports found nothing of this kind{Subject.Wells(found.Frame)}.", []);

        return found.Column("code") >= 0 ? Summary(found) : Rows(found);
    }

    private static Answer Summary(Found found)
    {
        var rows = Enumerable.Range(0, found.Rows.Count).ToList();
        return new Answer(
            $"The imports found: {Sentences.And([.. rows.Select(r => $"{found.Cell(r, "code")} {NumberText.Of(found.Number(r, "findings")!.Value, null)}")])}.",
            [
                .. rows.Select(r => new ChatValue(
                    $"{found.Cell(r, "code")}",
                    found.Number(r, "findings"),
                    "findings",
                    0
                )),
            ],
            found.Table()
        );
    }

    private static Answer Rows(Found found)
    {
        var rows = Enumerable.Range(0, found.Rows.Count).ToList();
        var values = rows.Where(r => Read(found, r) is not null)
            .Select(r => new ChatValue(
                $"{found.Cell(r, "well")}",
                Read(found, r),
                Unit($"{found.Cell(r, "column")}"),
                0
            ))
            .ToList();
        var listed = rows.Take(GroupsAnswer.MostInText)
            .Select(r => $"{found.Cell(r, "well") ?? "no well"} ({Told(found, r)})");
        var rest = rows.Count > GroupsAnswer.MostInText ? "; the others are in the table" : "";
        return new Answer(
            $"Findings of the kind '{found.Frame.Code}'{Subject.Wells(found.Frame)}: {string.Join("; ", listed)}{rest}.",
            values,
            found.Table()
        );
    }

    private static string Told(Found found, int row) =>
        Read(found, row) is { } value
            ? NumberText.Of(value, Unit($"{found.Cell(row, "column")}"))
            : $"'{found.Cell(row, "value_read")}'";

    /// <summary>What stood in the file, where it is a number.</summary>
    private static double? Read(Found found, int row) =>
        double.TryParse(
            $"{found.Cell(row, "value_read")}",
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var value
        ) && double.IsFinite(value)
            ? value
            : null;

    private static string? Unit(string column) =>
        column.Contains("gas", StringComparison.OrdinalIgnoreCase) ? "Mcf"
        : column.Contains("days", StringComparison.OrdinalIgnoreCase) ? "days"
        : column.Contains("oil", StringComparison.OrdinalIgnoreCase)
        || column.Contains("water", StringComparison.OrdinalIgnoreCase)
            ? "bbl"
        : null;
}
