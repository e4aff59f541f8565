namespace ProductionAnalytics.Server.Features.Assistant.Tools;

internal static class BetweenMonths
{
    /// <summary>The result with the two months as its window, also on the page that shows it.</summary>
    public static ToolResult Between(this ToolResult result, Asked asked, Compared months) =>
        result with
        {
            From = result.From with
            {
                StartDate = months.Earlier,
                EndDate = months.Later,
                View = (asked.Wells with { StartDate = months.Earlier, EndDate = months.Later }).Address("/dashboard"),
            },
        };
}
