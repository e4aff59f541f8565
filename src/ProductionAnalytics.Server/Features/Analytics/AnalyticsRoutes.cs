using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Analytics;

internal static class AnalyticsRoutes
{
    public static void MapAnalytics(this RouteGroupBuilder api)
    {
        var analytics = api.MapGroup("analytics").WithTags("Analytics").KeepReplies(api);

        analytics
            .MapGet("series", GetSeries.Handle)
            .For(Role.Viewer)
            .WithName("getSeries")
            .WithSummary("Measures over time, in groups")
            .WithQuery(
                SeriesQuestion.Parameters,
                [
                    new("format", "csv or arrow for a table in place of JSON; without it the Accept header decides.")
                    {
                        OneOf = ["json", "csv", "arrow"],
                    },
                ]
            )
            .WithMetadata(new AlsoProduces(Acceptable.Csv, Acceptable.ArrowStream));
        analytics
            .MapGet("totals", GetTotals.Handle)
            .For(Role.Viewer)
            .WithName("getTotals")
            .WithSummary("What each group produced over a window")
            .WithQuery(GetTotals.Parameters)
            .WithMetadata(new AlsoProduces(Acceptable.Csv));
        analytics
            .MapGet("summary", GetSummary.Handle)
            .For(Role.Viewer)
            .WithName("getSummary")
            .WithSummary("The latest month beside the one before and the one a year before")
            .WithQuery(FilterParameters.All);
        analytics
            .MapGet("movers", GetMovers.Handle)
            .For(Role.Viewer)
            .WithName("getMovers")
            .WithSummary("Who gained and who lost most")
            .WithQuery(MoversQuestion.Parameters);
    }
}
