using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Wells;

internal static class DeleteWell
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new(
            "cascade",
            "true deletes the well's production records too; their values stay in the history.",
            ParameterKind.Flag
        )
        {
            Default = "false",
        },
    ];

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        long id,
        HttpContext http,
        Store store,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var cascade = query.Flag("cascade", false);
        if (query.Errors.Problem() is { } problem)
            return problem;

        return await store.Write(http, clock, scope => Delete(scope, id, cascade, http, ct), ct);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        WriteScope scope,
        long id,
        bool cascade,
        HttpContext http,
        CancellationToken ct
    )
    {
        await scope.Lock([id], ct);
        var well = await scope.Db.Wells.AsTracking().SingleOrDefaultAsync(w => w.Id == id, ct);
        if (well is null)
            return GetWell.Unknown(id);
        if (http.Request.StaleProblem(well.Version) is { } stale)
            return stale;

        var records = await scope.Db.Production.CountAsync(p => p.WellId == id && p.Derived == null, ct);
        if (records > 0 && !cascade)
            return Problem.Conflict(
                "well.has_production",
                $"The well has {records} production records; cascade=true deletes them with it.",
                ("records", records)
            );

        scope.Db.Add(
            new WellHistory
            {
                WellId = id,
                Version = well.Version,
                Snapshot = WellSnapshot.Of(well),
                ImportId = well.ImportId,
                ChangedBy = well.ChangedBy,
                ChangedAt = well.ChangedAt,
            }
        );
        scope.Db.Add(
            new WellHistory
            {
                WellId = id,
                Version = well.Version + 1,
                Snapshot = WellSnapshot.Deleted,
                ChangedBy = scope.Author,
                ChangedAt = scope.Now,
            }
        );
        await scope.KeepProductionOf(id, "deleted", ct);
        await scope.Db.Production.Where(p => p.WellId == id).ExecuteDeleteAsync(ct);
        await scope.Db.WellTotals.Where(t => t.WellId == id).ExecuteDeleteAsync(ct);
        scope.Db.Remove(well);
        await scope.Db.SaveChangesAsync(ct);
        scope.TouchProduction([id], well.DatasetKey);
        scope.Audit(
            AuditAction.WellDeleted,
            $"well {id}",
            AuditValues.Old(WellSnapshot.Of(well)),
            records > 0 ? $"With {records} production records." : null
        );
        return TypedResults.NoContent();
    }
}
