using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Wells;

internal static class ReplaceWell
{
    public static async Task<Results<Ok<WellDetails>, ProblemHttpResult>> Handle(
        long id,
        HttpContext http,
        Store store,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var units = query.Units();
        var body = await http.Request.Json<WellInput, WellDetails>(query.Errors, ct);
        body?.Input.Validate(query.Errors, clock.Today());
        if (body is null || query.Errors.Any)
            return query.Errors.Problem()!;

        return await store.Write(http, clock, scope => Replace(scope, id, http, body, units, ct), ct);
    }

    private static async Task<Results<Ok<WellDetails>, ProblemHttpResult>> Replace(
        WriteScope scope,
        long id,
        HttpContext http,
        JsonBody<WellInput> body,
        UnitSystem units,
        CancellationToken ct
    )
    {
        await scope.Lock([id], ct);
        var well = await scope.Db.Wells.AsTracking().SingleOrDefaultAsync(w => w.Id == id, ct);
        if (well is null)
            return GetWell.Unknown(id);
        if (http.Request.StaleProblem(well.Version) is { } stale)
            return stale;

        var shown = (await scope.Db.Details(id, units, ct))!;
        if (ReadOnlyProblem(http, body, shown) is { } problem)
            return problem;

        // A derived date that was read and written back stays derived.
        if (body.Input.FirstProduction == shown.FirstProduction)
            body.Input.FirstProduction = well.FirstProductionReported;

        var before = WellSnapshot.Of(well);
        body.Input.Apply(well);
        if (WellSnapshot.Differences(before, WellSnapshot.Of(well)) is { Count: > 0 } changed)
        {
            scope.Replace(well, before, changed);
            await scope.Db.SaveChangesAsync(ct);
            scope.TouchHeaders([id]);
            scope.Audit(AuditAction.WellUpdated, $"well {id}", AuditValues.Between(before, WellSnapshot.Of(well)));
        }

        http.Response.SetEtag(well.Version);
        return TypedResults.Ok((await scope.Db.Details(id, units, ct))!);
    }

    private static ProblemHttpResult? ReadOnlyProblem(HttpContext http, JsonBody<WellInput> body, WellDetails shown)
    {
        var errors = new RequestErrors();
        body.CheckReadOnly(shown, http.Json(), errors);
        if ((body.Input.Dataset ?? shown.Dataset) != shown.Dataset)
            errors.Range("dataset", $"Cannot be changed; it is '{shown.Dataset}'.", "request.read_only");
        if ((body.Input.SourceKey ?? shown.SourceKey) != shown.SourceKey)
            errors.Range("source_key", $"Cannot be changed; it is '{shown.SourceKey}'.", "request.read_only");
        return errors.Problem();
    }
}
