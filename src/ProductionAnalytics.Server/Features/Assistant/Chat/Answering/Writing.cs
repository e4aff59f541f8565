using System.Diagnostics;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Calls;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>Puts a result into words, by the shape that was planned.</summary>
internal static class Writing
{
    public static Answer Of(Found found) =>
        found.Plan.Shape switch
        {
            Shape.Totals => TotalsAnswer.Of(found),
            Shape.Groups => GroupsAnswer.Of(found),
            Shape.Series => SeriesAnswer.Of(found),
            Shape.Compare => CompareAnswer.Values(found),
            Shape.Difference => CompareAnswer.Difference(found),
            Shape.Percent => CompareAnswer.Percent(found),
            Shape.Ratio => CompareAnswer.Ratio(found),
            Shape.Share => CompareAnswer.Share(found),
            Shape.Premise => CompareAnswer.Premise(found),
            Shape.Count => WellsAnswer.Count(found),
            Shape.Wells => WellsAnswer.List(found),
            Shape.Movers => MoversAnswer.Of(found),
            Shape.Facts => FactsAnswer.Facts(found),
            Shape.Card => FactsAnswer.Card(found),
            Shape.Findings => FindingsAnswer.Of(found),
            Shape.FindingCount => FindingsAnswer.Count(found),
            Shape.Definition => TextAnswers.Definition(found),
            Shape.Data => TextAnswers.Data(found),
            _ => throw new UnreachableException(),
        };
}
