using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;

namespace ProductionAnalytics.Server.Platform.Requests;

/// <summary>Gives a repeated request with the same <c>Idempotency-Key</c> its first reply.</summary>
internal sealed class Idempotency(Store store, TimeProvider clock) : IEndpointFilter
{
    public const string Header = "Idempotency-Key";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0 || HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            return await next(context);
        if (http.GetEndpoint()?.Metadata.GetMetadata<AnswersOnce>() is not null)
            return Problem.Of(
                422,
                "idempotency.not_supported",
                $"What this answers is said once and not kept; leave {Header} out."
            );
        if (TextRules.Complain(key) is { } complaint)
            return Problem.Of(422, RequestErrors.OutOfRangeCode, $"{Header}: {complaint}");

        var attempt = await IdempotentRequest.Begin(http, key, http.RequestAborted);
        var taken = await store.Write(
            http.Actor(),
            clock,
            scope => attempt.Claim(scope, http.RequestAborted),
            http.RequestAborted
        );
        if (taken is not null)
            return Replay(http, attempt, taken);

        return await Run(attempt, context, next);
    }

    private async Task<object?> Run(
        IdempotentRequest attempt,
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var done = false;
        try
        {
            var reply = await next(context);
            done = ((reply as INestedHttpResult)?.Result ?? reply) is IStatusCodeHttpResult { StatusCode: < 300 };
            return reply;
        }
        finally
        {
            // A refused or failed request changed nothing and may be sent again.
            if (!done)
                await store.Write(
                    context.HttpContext.Actor(),
                    clock,
                    async scope =>
                    {
                        await attempt.Release(scope, CancellationToken.None);
                        return true;
                    },
                    CancellationToken.None
                );
        }
    }

    private static object Replay(HttpContext http, IdempotentRequest attempt, IdempotencyKey taken)
    {
        if (taken.Fingerprint != attempt.Fingerprint)
            return Problem.Of(422, "idempotency.mismatch", "This Idempotency-Key was used for another request.");

        if (taken.Status is not { } status)
        {
            http.Response.Headers.RetryAfter = "1";
            return Problem.Conflict(
                "idempotency.in_progress",
                "The first request with this Idempotency-Key is still running."
            );
        }

        http.Response.Headers["Idempotency-Replayed"] = "true";
        if (taken.Location is not null)
            http.Response.Headers.Location = taken.Location;
        if (taken.Etag is not null)
            http.Response.Headers.ETag = taken.Etag;
        return taken.Body is null
            ? TypedResults.StatusCode(status)
            : TypedResults.Text(taken.Body, "application/json; charset=utf-8", statusCode: status);
    }
}

/// <summary>Marks an endpoint whose reply has a secret in it, or signs somebody in: it is not kept for a second request.</summary>
internal sealed class AnswersOnce;
