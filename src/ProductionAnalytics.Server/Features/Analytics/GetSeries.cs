using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Features.Analytics.Engines;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Analytics;

internal static class GetSeries
{
    public static async Task<Results<Ok<ProductionSeries>, ProblemHttpResult, OtherReply>> Handle(
        HttpContext http,
        AnalyticsEngines engines,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var question = SeriesQuestion.Read(query);
        if (query.Errors.Problem() is { } problem)
            return problem;

        var series = await engines.Read(
            query,
            question.Filter,
            analytics => Answer(analytics, question, query.Errors, engines.BoeMcf, ct),
            ct,
            byDay: question.Interval == Period.Day
        );
        if (series is null)
            return query.Errors.Problem()!;

        return Acceptable.TypeFor(http) switch
        {
            Acceptable.Csv => new OtherReply(new SeriesCsv(series, question)),
            Acceptable.ArrowStream => new OtherReply(new SeriesArrow(series, question)),
            _ => TypedResults.Ok(series),
        };
    }

    private static async Task<ProductionSeries?> Answer(
        IAnalytics analytics,
        SeriesQuestion question,
        RequestErrors errors,
        double boeMcf,
        CancellationToken ct
    )
    {
        var matched = await analytics.WellsMatched(ct);
        if (question.Interval == Period.Day && matched > SeriesQuestion.MostWellsByDay)
        {
            TooFine(errors);
            return null;
        }

        var shaping = await SeriesShaping.Of(analytics, question, boeMcf, ct);
        var calendar = question.Align == Align.Calendar;
        return new ProductionSeries(
            question.Interval.Name(),
            calendar ? [.. shaping.Steps.Select(DateOnly.FromDayNumber)] : null,
            calendar ? null : shaping.Steps,
            question.Units.LiquidUnit(),
            question.Units.GasUnit(),
            question.Units.LiquidUnit(),
            Wire.Name(question.Basis),
            Wire.Name(question.Align),
            shaping.Groups,
            Start(question, shaping),
            End(question, shaping),
            matched,
            calendar ? 0 : await analytics.LeftOut(question.Align, ct),
            shaping.DaysAssumedShare,
            shaping.SpreadShare,
            await analytics.Notes(ct),
            await analytics.Version(ct)
        );
    }

    private static DateOnly? Start(SeriesQuestion question, SeriesShaping shaping) =>
        question.Filter.Start is { } start ? question.Interval.StartOf(start)
        : question.Align == Align.Calendar && shaping.Steps.Count > 0 ? DateOnly.FromDayNumber(shaping.Steps[0])
        : null;

    private static DateOnly? End(SeriesQuestion question, SeriesShaping shaping) =>
        question.Filter.End is { } end ? question.Interval.StartOf(end)
        : question.Align == Align.Calendar && shaping.Steps.Count > 0 ? DateOnly.FromDayNumber(shaping.Steps[^1])
        : null;

    private static void TooFine(RequestErrors errors) =>
        errors.Range(
            "interval",
            $"Days are shown for at most {SeriesQuestion.MostWellsByDay} wells; filter further or take months.",
            "interval.too_fine"
        );
}
