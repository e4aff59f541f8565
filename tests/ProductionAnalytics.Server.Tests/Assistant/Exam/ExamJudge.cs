using System.Globalization;
using System.Text.RegularExpressions;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Assistant.Exam;

/// <summary>What is wrong with an answer.</summary>
/// <param name="HasWrongNumber">A number was stated as fact that the data does not give.</param>
internal sealed record Verdict(string Id, IReadOnlyList<string> Wrong, bool HasWrongNumber)
{
    public bool IsRight => Wrong.Count == 0;
}

/// <summary>Holds the last reply of a conversation against the SQL, the words, the behaviour and the reason that are right.</summary>
internal static partial class ExamJudge
{
    private const double Tolerance = 1e-9;

    public static async Task<Verdict> Judge(TestApp app, ExamQuestion question)
    {
        var reply = await app.Chat(question.Asks[0]);
        foreach (var message in question.Asks.Skip(1))
            reply = await app.Chat(message, reply.Text("conversation_id"));

        var wrong = new List<string>();
        if (reply.Text("behaviour") != question.Behaviour)
            wrong.Add($"{reply.Text("behaviour")} {reply["reason"]} in place of {question.Behaviour}");
        if ((string?)reply["reason"] != question.Reason)
            wrong.Add($"reason {reply["reason"]} in place of {question.Reason}");
        var said = $"{reply["response"]} {reply["table"]?.ToJsonString(Plain)} {reply["values"]!.ToJsonString(Plain)}";
        wrong.AddRange(
            question
                .Says.Where(w => !said.Contains(w, StringComparison.OrdinalIgnoreCase))
                .Select(w => $"does not say '{w}'")
        );

        var told = reply["values"]!.AsArray().Select(v => (double?)v!["value"]).OfType<double>().ToList();
        var hasWrongNumber = false;
        if (!string.IsNullOrWhiteSpace(question.Sql))
        {
            var rows = await app.Store.Read(db => new Sql(db).Add(question.Sql).Read(Row, TestApp.Ct), TestApp.Ct);
            var right = rows.SelectMany(r => r.Select(Number)).OfType<double>().ToList();
            hasWrongNumber =
                !Same(told, right) && question.Behaviour is "answered" or "assumptions_stated" && told.Count > 0;
            if (question.Behaviour is "answered" or "assumptions_stated" && !Same(told, right))
                wrong.Add($"numbers {Short(told)} in place of {Short(right)}");
            wrong.AddRange(
                rows.Select(r => r[0])
                    .OfType<string>()
                    .Where(l => !IsDate(l) && !said.Contains(l, StringComparison.Ordinal))
                    .Select(l => $"does not name '{l}'")
            );
        }
        else if (question.Behaviour is "refused" or "clarification_requested")
            hasWrongNumber = told.Count > 0;

        return new Verdict(
            question.Id,
            [.. wrong.Select(w => $"{question.Id} {string.Join(" | ", question.Asks)}: {w}; {reply["response"]}")],
            hasWrongNumber
        );
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static object?[] Row(System.Data.Common.DbDataReader row) =>
        [.. Enumerable.Range(0, row.FieldCount).Select(i => row.IsDBNull(i) ? null : row.GetValue(i))];

    private static double? Number(object? cell) =>
        cell is double or long or int ? Convert.ToDouble(cell, CultureInfo.InvariantCulture) : null;

    private static bool Same(List<double> told, List<double> right) =>
        told.Count == right.Count
        && told.Zip(right)
            .All(p => Math.Abs(p.First - p.Second) <= Tolerance * Math.Max(Math.Abs(p.First), Math.Abs(p.Second)));

    /// <summary>Months and years are told in words.</summary>
    private static bool IsDate(string label) => DateLabel().IsMatch(label);

    [GeneratedRegex(@"^(?:\d{4}(?:-\d{2}){0,2}|[QH]\d(?: \d{4})?|\d{4}[ -][QH]\d)$")]
    private static partial Regex DateLabel();

    private static string Short(List<double> numbers) =>
        $"[{string.Join(", ", numbers.Take(6).Select(n => n.ToString("R", CultureInfo.InvariantCulture)))}] ({numbers.Count})";
}
