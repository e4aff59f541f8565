using System.Globalization;

namespace ProductionAnalytics.Server.Tests.Assistant.Exam;

/// <summary>How a group did.</summary>
internal sealed record GroupReport(string Group, IReadOnlyList<Verdict> Verdicts)
{
    public int Right => Verdicts.Count(v => v.IsRight);

    public int WrongNumbers => Verdicts.Count(v => v.HasWrongNumber);
}

internal static class ExamReport
{
    /// <summary>The table of docs/assistant.md.</summary>
    public static string Table(IEnumerable<GroupReport> groups) =>
        string.Join(
            '\n',
            groups
                .Select(g =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {g.Group} | {g.Verdicts.Count} | {g.Right} | {g.WrongNumbers} |"
                    )
                )
                .Prepend("|---|--:|--:|--:|")
                .Prepend("| group | questions | right | wrong numbers |")
        );
}
