using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Access;

namespace ProductionAnalytics.Server.Platform.Requests;

internal static class HttpWriting
{
    /// <summary>
    /// A write on behalf of a request. A reply that is a problem rolls everything back; the reply of a request with an
    /// idempotency key is kept in the same transaction, so that a killed process leaves both or neither.
    /// </summary>
    public static Task<TResult> Write<TResult>(
        this Store store,
        HttpContext http,
        TimeProvider clock,
        Func<WriteScope, Task<TResult>> work,
        CancellationToken ct
    )
        where TResult : INestedHttpResult =>
        store.Write(http.Actor(), clock, work, (scope, result) => Keep(scope, http, result.Result, ct), ct);

    private static async Task<bool> Keep(WriteScope scope, HttpContext http, IResult result, CancellationToken ct)
    {
        if (result is not IStatusCodeHttpResult { StatusCode: >= 200 and < 300 and var status })
            return false;
        if (IdempotentRequest.Of(http) is not { } attempt)
            return true;

        await attempt.Complete(scope, http, status, (result as IValueHttpResult)?.Value, LocationOf(result), ct);
        return true;
    }

    private static string? LocationOf(IResult result) =>
        result.GetType().GetProperty("Location")?.GetValue(result) as string;
}
