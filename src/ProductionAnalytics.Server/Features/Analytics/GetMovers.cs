using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Features.Analytics.Engines;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Analytics;

/// <summary>Who gained and who lost most between the latest month and an earlier one.</summary>
/// <param name="Month">The latest month, as the summary has it; null where none is inside the window.</param>
/// <param name="ComparedWith">The month before, or the same month a year before.</param>
/// <param name="Gains">The largest first; only changes above 0.</param>
/// <param name="Losses">The largest first; only changes below 0.</param>
/// <param name="OnlyBefore">How many reported the measure in the earlier month only. What they would have changed by nobody knows, so they are in no list.</param>
/// <param name="OnlyAfter">How many reported it in the later month only.</param>
public sealed record ProductionMovers(
    string Compare,
    string Measure,
    string By,
    DateOnly? Month,
    DateOnly? ComparedWith,
    IReadOnlyList<Mover> Gains,
    IReadOnlyList<Mover> Losses,
    long OnlyBefore,
    long OnlyAfter,
    IReadOnlyList<DateOnly> NewerIncompleteMonths,
    string OilUnit,
    string GasUnit,
    string WaterUnit,
    long WellsMatched,
    IReadOnlyList<string> Notes,
    long AsOfVersion
);

/// <param name="Key">The well's id or the attribute's value; null for wells without a value.</param>
public sealed record Mover(string? Key, string? Label, double Before, double After, double Change);

internal static class GetMovers
{
    public static async Task<Results<Ok<ProductionMovers>, ProblemHttpResult>> Handle(
        HttpContext http,
        AnalyticsEngines engines,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var filter = query.ReadFilter();
        var question = MoversQuestion.Read(query);
        if (query.Errors.Problem() is { } problem)
            return problem;

        var movers = await engines.Read(
            query,
            filter,
            analytics => Answer(analytics, filter, question, engines.BoeMcf, ct),
            ct
        );
        return movers is null ? query.Errors.Problem()! : TypedResults.Ok(movers);
    }

    private sealed record Pair(string? Key, double? Before, double? After)
    {
        public double? Change => After - Before;
    }

    private static async Task<ProductionMovers> Answer(
        IAnalytics analytics,
        WellFilter filter,
        MoversQuestion question,
        double boeMcf,
        CancellationToken ct
    )
    {
        var sums = MonthSums.Of(await analytics.Months(ct), filter);
        DateOnly? earlier = sums.Latest is { } month ? question.Earlier(month) : null;
        var pairs = sums.Latest is { } latest ? await Pairs(analytics, question, latest, boeMcf, ct) : [];
        var gains = Largest(pairs, question.Top, 1);
        var losses = Largest(pairs, question.Top, -1);
        var labels = await analytics.Labels(
            question.By,
            [.. gains.Concat(losses).Select(p => p.Key).OfType<string>()],
            ct
        );
        return new ProductionMovers(
            Wire.Name(question.Compare),
            Wire.Name(question.Measure),
            Wire.Name(question.By),
            sums.Latest,
            earlier,
            gains.ConvertAll(p => Shown(p, labels)),
            losses.ConvertAll(p => Shown(p, labels)),
            pairs.Count(p => p is { Before: not null, After: null }),
            pairs.Count(p => p is { Before: null, After: not null }),
            sums.NewerIncomplete,
            question.Units.LiquidUnit(),
            question.Units.GasUnit(),
            question.Units.LiquidUnit(),
            await analytics.WellsMatched(ct),
            await analytics.Notes(ct),
            await analytics.Version(ct)
        );
    }

    private static async Task<List<Pair>> Pairs(
        IAnalytics analytics,
        MoversQuestion question,
        DateOnly month,
        double boeMcf,
        CancellationToken ct
    )
    {
        var pairs = await analytics.Pairs(question.By, question.Earlier(month), month, ct);
        return pairs.ConvertAll(p => new Pair(p.Key, question.Of(p.Before, boeMcf), question.Of(p.After, boeMcf)));
    }

    private static List<Pair> Largest(List<Pair> pairs, int top, int sign) =>
        [
            .. pairs
                .Where(p => sign * p.Change > 0)
                .OrderByDescending(p => sign * p.Change)
                .ThenBy(p => p.Key is null)
                .ThenBy(p => p.Key, StringComparer.Ordinal)
                .Take(top),
        ];

    private static Mover Shown(Pair pair, Dictionary<string, string> labels) =>
        new(
            pair.Key,
            pair.Key is null ? null : labels.GetValueOrDefault(pair.Key),
            pair.Before!.Value,
            pair.After!.Value,
            pair.Change!.Value
        );
}
