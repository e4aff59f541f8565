using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Features.About;

/// <summary>What runs here.</summary>
public sealed record ServerVersion(string Name, string Version, string Api);

/// <summary>What the page needs before it asks for anything else.</summary>
/// <param name="User">Who is signed in; null for nobody.</param>
public sealed record PageConfig(
    string Name,
    string Version,
    string BasePath,
    string Units,
    double BoeMcf,
    string? User
);

public sealed record Health(string Status);

internal static class AboutRoutes
{
    public static void MapAbout(this WebApplication app)
    {
        var about = app.MapGroup("").WithTags("About");

        about
            .MapGet("/health/live", () => TypedResults.Ok(new Health("live")))
            .WithName("getLive")
            .WithSummary("Whether the process answers");
        about
            .MapGet("/health/ready", GetReady.Handle)
            .WithName("getReady")
            .WithSummary("Whether requests can be served")
            .ProducesProblem(503);
        about
            .MapGet(
                "/version",
                (AppSettings s) => TypedResults.Ok(new ServerVersion(s.ProjectName, s.Version, s.ApiBase))
            )
            .WithName("getVersion")
            .WithSummary("What runs here");
        about
            .MapGet(
                "/config.json",
                (AppSettings s) =>
                    TypedResults.Ok(new PageConfig(s.ProjectName, s.Version, s.ApiBase, "field", s.BoeMcf, User: null))
            )
            .WithName("getConfig")
            .WithSummary("What the page needs to know");
    }
}
