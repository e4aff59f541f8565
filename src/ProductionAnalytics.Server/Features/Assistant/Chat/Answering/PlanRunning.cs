using System.Diagnostics;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Calls;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

internal static class PlanRunning
{
    /// <summary>Calls the tool that a plan names by its arguments.</summary>
    public static Task<ToolResult> Run(ToolCatalogue tools, Plan plan, CancellationToken ct) =>
        plan.Arguments switch
        {
            FindWellsArguments a => tools.Run(a, ct),
            DescribeWellArguments a => tools.Run(a, ct),
            SeriesArguments a => tools.Run(a, ct),
            TotalsArguments a => tools.Run(a, ct),
            CompareArguments a => tools.Run(a, ct),
            MoversArguments a => tools.Run(a, ct),
            ChangesArguments a => tools.Run(a, ct),
            FindingsArguments a => tools.Run(a, ct),
            DefineArguments a => tools.Run(a, ct),
            DatasetsArguments a => tools.Run(a, ct),
            _ => throw new UnreachableException(),
        };
}
