using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Web;

namespace ProductionAnalytics.Server.Features.About;

internal static class GetReady
{
    public static async Task<Results<Ok<Health>, ProblemHttpResult>> Handle(
        Store store,
        Draining draining,
        HttpContext http,
        CancellationToken ct
    )
    {
        if (!draining.Probe())
            return NotReady(http, "server.draining", "The server is stopping.");

        if (store.IsAbsent)
            return TypedResults.Ok(new Health("ready"));

        await using var db = store.Open();
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).Count();
        return pending == 0
            ? TypedResults.Ok(new Health("ready"))
            : NotReady(http, "store.not_migrated", $"{pending} migrations are pending; run 'dev/pa migrate'.");
    }

    private static ProblemHttpResult NotReady(HttpContext http, string code, string detail)
    {
        http.Response.Headers.RetryAfter = "5";
        return Problem.Of(503, code, detail);
    }
}
