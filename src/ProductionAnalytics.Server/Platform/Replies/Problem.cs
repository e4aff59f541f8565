using Microsoft.AspNetCore.Http.HttpResults;

namespace ProductionAnalytics.Server.Platform.Replies;

/// <summary>The one way a slice reports an expected failure. <c>code</c> is stable and part of the contract.</summary>
internal static class Problem
{
    public static ProblemHttpResult NotFound(string code, string detail) => Of(404, code, detail);

    public static ProblemHttpResult Conflict(string code, string detail, params (string Name, object? Value)[] more) =>
        Of(409, code, detail, more);

    public static ProblemHttpResult Stale(string code, string detail) => Of(412, code, detail);

    public static ProblemHttpResult Unprocessable(
        string code,
        string detail,
        IReadOnlyDictionary<string, string[]> errors
    ) => Of(422, code, detail, ("errors", errors));

    public static ProblemHttpResult Of(
        int status,
        string code,
        string detail,
        params (string Name, object? Value)[] more
    )
    {
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        foreach (var (name, value) in more)
            extensions[name] = value;

        return TypedResults.Problem(
            statusCode: status,
            detail: detail,
            type: TypeOf(code),
            title: ProblemCodes.TitleOf(status),
            extensions: extensions
        );
    }

    /// <summary>A name, not an address: nothing is promised to be there.</summary>
    public static string TypeOf(string code) => $"urn:production-analytics:problem:{code}";
}
