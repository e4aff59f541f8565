using System.Security.Cryptography;
using System.Text;
using ProductionAnalytics.Server.Data.Cubes;

namespace ProductionAnalytics.Server.Platform.Replies;

/// <summary>
/// Answers 304 to a GET whose answer the caller has. A record's tag is its version, set by its handler; everything else
/// is tagged by the store's version and the question.
/// </summary>
internal sealed class ConditionalGet(CubeKeeper cubes) : IEndpointFilter
{
    /// <summary>Another build may answer the same question in another way.</summary>
    private static readonly object Key = new();
    private static readonly Guid Build = typeof(ConditionalGet).Module.ModuleVersionId;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
            return await next(context);

        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.GetEndpoint()?.Metadata.GetMetadata<Unversioned>() is not null)
            return await next(context);

        var ofRecord = http.GetEndpoint()?.Metadata.GetMetadata<RecordEtag>() is not null;
        if (!ofRecord)
        {
            var tag = await TagOfQuestion(http);
            http.Items[Key] = tag;
            http.Response.Headers.ETag = tag.Tag;
            if (IsKnown(http))
                return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var reply = await next(context);
        var status = (reply as INestedHttpResult)?.Result ?? reply;
        if (status is IStatusCodeHttpResult { StatusCode: >= 400 })
            http.Response.Headers.Remove("ETag");
        return ofRecord && IsKnown(http) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : reply;
    }

    /// <summary>The tag of this question, of the store's version and of what is said about who answers.</summary>
    public static (string Tag, string? Remark)? TagOf(HttpContext http) => http.Items[Key] as (string, string?)?;

    private async Task<(string Tag, string? Remark)> TagOfQuestion(HttpContext http)
    {
        var version = await cubes.Version(http.RequestAborted);
        // An answer that says more of who gave it is another answer.
        var remark = cubes.Remark;
        var question = $"{Build} {remark} {http.Request.Path}{http.Request.QueryString} {http.Request.Headers.Accept}";
        return (
            $"\"s{version}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question)))[..12]}\"",
            remark
        );
    }

    private static bool IsKnown(HttpContext http)
    {
        var known = http.Request.GetTypedHeaders().IfNoneMatch;
        var tag = http.Response.Headers.ETag.ToString();
        return tag.Length > 0 && known.Any(k => k.Tag == tag || k.Tag == "*");
    }
}

/// <summary>Marks a GET whose handler sets the record's own tag.</summary>
internal sealed class RecordEtag;

/// <summary>Marks a GET of what changes without a new version of the store; it has no tag.</summary>
internal sealed class Unversioned;
