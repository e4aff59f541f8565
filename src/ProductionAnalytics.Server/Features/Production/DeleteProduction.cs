using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Production;

internal static class DeleteProduction
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        long id,
        HttpContext http,
        Store store,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;
        if (ProductionKey.FromId(id) is not { } key)
            return GetProduction.Unknown(id);

        return await store.Write(http, clock, scope => Delete(scope, key, http, ct), ct);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        WriteScope scope,
        ProductionKey key,
        HttpContext http,
        CancellationToken ct
    )
    {
        await scope.Lock([key.WellId], ct);
        if (await scope.Find(key, ct) is not { } record)
            return GetProduction.Unknown(key.Id);
        if (http.Request.StaleProblem(record.Version) is { } stale)
            return stale;

        scope.Db.Add(scope.Earlier(record, "deleted"));
        scope.Db.Remove(record);
        scope.Audit(
            AuditAction.ProductionDeleted,
            ProductionChange.Subject(key),
            AuditValues.Old(ProductionChange.Values(record))
        );
        await scope.Db.SaveChangesAsync(ct);
        scope.TouchProduction(
            [key.WellId],
            await scope.Db.Wells.Where(w => w.Id == key.WellId).Select(w => w.DatasetKey).SingleAsync(ct)
        );
        return TypedResults.NoContent();
    }
}
