using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>A value may be missing because an import did not take it; then the quality of the data is the reason.</summary>
internal static class Rejections
{
    private const string TooManyDays = "days_on.exceeds_period";

    public static async Task<Answer> Explain(ToolCatalogue tools, Found found, Answer answer, CancellationToken ct)
    {
        if (
            answer.Reason != Reasons.NoData
            || !found.Frame.Measures.Contains("days_on")
            || found.Frame.Well is not { } well
        )
            return answer;

        var findings = await tools.Run(
            new FindingsArguments(TooManyDays, WellId: well.Entries[0].Well!.Id, Top: 1),
            ct
        );
        return findings.Rows.Count == 0
            ? answer
            : Answer.Refused(
                Reasons.DataQuality,
                $"The days on of {well.Shown} were not taken: the source states more days than the month has, so how many it was on is not known."
            );
    }
}
