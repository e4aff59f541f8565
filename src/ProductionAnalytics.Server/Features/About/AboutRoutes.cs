using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Features.About;

/// <summary>What runs here.</summary>
public sealed record ServerVersion(string Name, string Version, string Api);

public sealed record Health(string Status);

internal static class AboutRoutes
{
    public static void MapAbout(this WebApplication app)
    {
        var about = app.MapGroup("").WithTags("About");

        about
            .MapGet("/health/live", () => TypedResults.Ok(new Health("live")))
            .ForAnyone()
            .WithName("getLive")
            .WithSummary("Whether the process answers");
        about
            .MapGet("/health/ready", GetReady.Handle)
            .ForAnyone()
            .WithName("getReady")
            .WithSummary("Whether requests can be served")
            .ProducesProblem(503);
        about
            .MapGet(
                "/version",
                (AppSettings s) => TypedResults.Ok(new ServerVersion(s.ProjectName, s.Version, s.ApiBase))
            )
            .ForAnyone()
            .WithName("getVersion")
            .WithSummary("What runs here");
        about
            .MapGet("/config.json", GetConfig.Handle)
            .ForAnyone()
            .WithName("getConfig")
            .WithSummary("What the page needs to know");
    }
}
