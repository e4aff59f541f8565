using Microsoft.AspNetCore.WebUtilities;

namespace ProductionAnalytics.Server.Platform.Replies;

/// <summary>Codes of the problems that the framework raises by itself, and what each says to a person.</summary>
internal static class ProblemCodes
{
    private static readonly Dictionary<int, (string Code, string Detail)> ByStatus = new()
    {
        [400] = ("request.malformed", "The request could not be read."),
        [401] = ("auth.required", "Sign in to use this."),
        [403] = ("auth.forbidden", "You may not do this."),
        [404] = ("route.unknown", "There is nothing at this address."),
        [405] = (
            "method.not_allowed",
            "This address does not take that method; the Allow header names those it takes."
        ),
        [406] = ("request.not_acceptable", "None of the types in the Accept header can be produced here."),
        [411] = ("request.length_required", "The request must state its length."),
        [413] = ("request.too_large", "The request body is larger than the server takes."),
        [414] = ("request.too_long", "The request line is longer than the server takes; use a selection."),
        [415] = ("request.unsupported_media_type", "The body must be application/json."),
        [429] = ("request.too_many", "Too many requests; try again after the time in Retry-After."),
        [431] = ("request.too_long", "The request headers are longer than the server takes."),
        [500] = ("server.error", "Something went wrong on the server; the log has it under the trace id."),
        [503] = ("server.unavailable", "The server cannot answer just now; try again."),
    };

    public static (string Code, string Detail) Of(int status) =>
        ByStatus.TryGetValue(status, out var known) ? known : ($"http.{status}", ReasonPhrases.GetReasonPhrase(status));

    public static string TitleOf(int status) =>
        ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : $"Status {status}";
}
