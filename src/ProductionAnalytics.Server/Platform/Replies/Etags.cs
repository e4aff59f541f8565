using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ProductionAnalytics.Server.Platform.Replies;

/// <summary>The version of a record as HTTP speaks of it: <c>"v7"</c>.</summary>
internal static class Etags
{
    public static string Of(long version) => $"\"v{version}\"";

    public static void SetEtag(this HttpResponse response, long version) => response.Headers.ETag = Of(version);

    /// <summary>412 where the caller saw another version than the one stored; without If-Match the last writer wins.</summary>
    public static ProblemHttpResult? StaleProblem(this HttpRequest request, long storedVersion)
    {
        var wanted = request.GetTypedHeaders().IfMatch;
        if (
            wanted is not { Count: > 0 }
            || wanted.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag == Of(storedVersion))
        )
            return null;

        return Problem.Stale(
            "record.changed",
            $"The record was changed since you read it; it is now at version {storedVersion}. Read it again."
        );
    }
}
