using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Audit;

/// <summary>Who did what.</summary>
/// <param name="ActorKind">account, key, cli, local, visitor or server.</param>
/// <param name="Outcome">done or refused.</param>
/// <param name="Before">Members that differ, as they were.</param>
/// <param name="After">Members that differ, as they are.</param>
public sealed record AuditReply(
    long Id,
    DateTime At,
    string Actor,
    string ActorKind,
    string? Address,
    string Action,
    string? Subject,
    string Outcome,
    JsonElement? Before,
    JsonElement? After,
    string? Note
)
{
    internal static AuditReply Of(AuditEntry entry) =>
        new(
            entry.Id,
            entry.At,
            entry.Actor,
            entry.ActorKind,
            entry.Address,
            entry.Action,
            entry.Subject,
            entry.Outcome,
            entry.Before is null ? null : JsonElement.Parse(entry.Before),
            entry.After is null ? null : JsonElement.Parse(entry.After),
            entry.Note
        );
}

internal static class ListAudit
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("actor", "Only what this one did; the whole name."),
        new("action", "Only these actions; repeat for several.") { Many = true, OneOf = AuditAction.All },
        new("outcome", "Only what was done, or only what was refused.")
        {
            OneOf = [AuditEntry.Done, AuditEntry.Refused],
        },
        new("subject", "Part of what it was done to; upper and lower case alike."),
        new("from", "First day, UTC.", ParameterKind.Date),
        new("to", "Last day, UTC.", ParameterKind.Date),
        .. ListPage.Parameters("Entries", "; as CSV all of them"),
        new("format", "csv for a table in place of JSON.") { OneOf = ["json", "csv"] },
    ];

    public static async Task<Results<Ok<IReadOnlyList<AuditReply>>, ProblemHttpResult, OtherReply>> Handle(
        HttpContext http,
        Store store,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var isCsv = Acceptable.TypeFor(http) == Acceptable.Csv;
        var page = ListPage.Read(query, isCsv);
        var (actor, actions) = (query.Text("actor"), query.Many("action"));
        var (outcome, subject) = (query.Given("outcome"), query.Text("subject"));
        var (from, to) = (query.Date("from"), query.Date("to"));
        if (query.Errors.Problem() is { } problem)
            return problem;

        var (count, entries) = await store.Read(
            async db =>
            {
                var all = db
                    .Audit.Where(a => actor == null || a.Actor == actor)
                    .Where(a => actions.Count == 0 || actions.Contains(a.Action))
                    .Where(a => outcome == null || a.Outcome == outcome);
                if (subject is not null)
                {
                    var part = LikePattern.Containing(subject);
                    all = all.Where(a => EF.Functions.Like(a.Subject!.ToLower(), part, LikePattern.Escape));
                }

                if (from is { } first && first.ToDateTime(default, DateTimeKind.Utc) is var start)
                    all = all.Where(a => a.At >= start);
                if (
                    to is { } last
                    && last < DateOnly.MaxValue
                    && last.AddDays(1).ToDateTime(default, DateTimeKind.Utc) is var end
                )
                    all = all.Where(a => a.At < end);
                return (await all.CountAsync(ct), await page.Of(all.OrderByDescending(a => a.Id)).ToListAsync(ct));
            },
            ct
        );
        page.WriteHeaders(http, count, entries.Count);
        IReadOnlyList<AuditReply> rows = entries.ConvertAll(AuditReply.Of);
        return isCsv ? new OtherReply(new CsvReply<AuditReply>(rows, UnitSystem.Field)) : TypedResults.Ok(rows);
    }
}

internal static class AuditRoutes
{
    public static void MapAudit(this RouteGroupBuilder api)
    {
        var audit = api.MapGroup("audit").WithTags("Audit").WithMetadata(new Unversioned());

        audit
            .MapGet("", ListAudit.Handle)
            .For(Role.Administrator)
            .WithName("listAudit")
            .WithSummary("Who did what, newest first")
            .WithQuery(ListAudit.Parameters)
            .WithMetadata(new AlsoProduces(Acceptable.Csv));
        audit
            .MapGet("actions", Actions)
            .For(Role.Administrator)
            .WithName("listAuditActions")
            .WithSummary("Everything that is written down")
            .WithQuery([]);
    }

    private static Results<Ok<IReadOnlyList<string>>, ProblemHttpResult> Actions(HttpContext http) =>
        new QueryReader(http.Request).Errors.Problem() is { } problem ? problem : TypedResults.Ok(AuditAction.All);
}
