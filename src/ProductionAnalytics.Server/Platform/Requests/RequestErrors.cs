using Microsoft.AspNetCore.Http.HttpResults;

namespace ProductionAnalytics.Server.Platform.Requests;

/// <summary>
/// Everything wrong with one request, so that a caller mends it in one go. Reported in the order in which it is
/// checked: syntax, names, ranges.
/// </summary>
internal sealed class RequestErrors
{
    public const string MalformedCode = "request.malformed";
    public const string OutOfRangeCode = "request.out_of_range";

    private readonly List<(Kind Kind, string Code, string Member, string Message)> found = [];

    private enum Kind
    {
        Malformed,
        UnknownName,
        Repeated,
        Range,
    }

    public bool Any => found.Count > 0;

    public void Malformed(string member, string message) => found.Add((Kind.Malformed, MalformedCode, member, message));

    public void UnknownName(string member) =>
        found.Add(
            (Kind.UnknownName, "request.unknown_field", member, "There is no parameter or member of this name here.")
        );

    public void Repeated(string member) =>
        found.Add((Kind.Repeated, "request.repeated_parameter", member, "This parameter may stand only once."));

    public void Range(string member, string message, string code = OutOfRangeCode) =>
        found.Add((Kind.Range, code, member, message));

    public void AddAll(RequestErrors others, string prefix) =>
        found.AddRange(
            others.found.Select(e => e with { Member = e.Member.Length == 0 ? prefix : $"{prefix}.{e.Member}" })
        );

    /// <summary>The problem document of the first kind of error, or null where nothing is wrong.</summary>
    public ProblemHttpResult? Problem()
    {
        if (found.Count == 0)
            return null;

        var kind = found.Min(e => e.Kind);
        var same = found.Where(e => e.Kind == kind).ToList();
        var errors = same.GroupBy(e => e.Member)
            .ToDictionary(g => g.Key, g => g.Select(e => e.Message).Distinct().ToArray());
        var (_, code, member, message) = same[0];
        var detail = member.Length == 0 ? message : $"{member}: {message}";
        if (errors.Count > 1)
            detail += $" ({errors.Count} members have errors.)";

        return Replies.Problem.Of(kind == Kind.Range ? 422 : 400, code, detail, ("errors", errors));
    }
}
