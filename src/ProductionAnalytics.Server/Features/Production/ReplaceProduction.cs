using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Production;

internal static class ReplaceProduction
{
    public static async Task<Results<Ok<ProductionDetails>, ProblemHttpResult>> Handle(
        long id,
        HttpContext http,
        Store store,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var units = query.Units();
        var body = await http.Request.Json<ProductionInput, ProductionDetails>(query.Errors, ct);
        var key = ProductionKey.FromId(id);
        body?.Input.ValidateFor(key, query.Errors, clock.Today());
        if (body is null || query.Errors.Any)
            return query.Errors.Problem()!;
        if (key is null)
            return GetProduction.Unknown(id);

        return await store.Write(http, clock, scope => Replace(scope, key.Value, http, body, units, ct), ct);
    }

    /// <summary>The key comes from the address; what the body says of it must agree.</summary>
    private static void ValidateFor(
        this ProductionInput input,
        ProductionKey? key,
        RequestErrors errors,
        DateOnly today
    )
    {
        var (wellId, date, period) = (input.WellId, input.Date, input.Period);
        // An id that no record can have is 404: its date, which nobody sent, is not complained of.
        var start = key?.Date is { } own && own <= DateRules.Latest(today) ? own : today;
        (input.Date, input.Period) = (date ?? start, period ?? key?.Period.Name());
        input.Validate(errors, today);
        if (key is not { } known)
            return;

        if (wellId is not null && wellId != known.WellId)
            errors.Range("well_id", $"Cannot be changed; it is {known.WellId}.", "request.read_only");
        if (date is not null && date != known.Date)
            errors.Range("date", $"Cannot be changed; it is {known.Date:yyyy-MM-dd}.", "request.read_only");
        if (period is not null && period != known.Period.Name())
            errors.Range("period", $"Cannot be changed; it is {known.Period.Name()}.", "request.read_only");
    }

    private static async Task<Results<Ok<ProductionDetails>, ProblemHttpResult>> Replace(
        WriteScope scope,
        ProductionKey key,
        HttpContext http,
        JsonBody<ProductionInput> body,
        UnitSystem units,
        CancellationToken ct
    )
    {
        await scope.Lock([key.WellId], ct);
        if (await scope.Find(key, ct) is not { } record)
            return GetProduction.Unknown(key.Id);
        if (http.Request.StaleProblem(record.Version) is { } stale)
            return stale;

        var errors = new RequestErrors();
        var shown = (await scope.Db.Record(key, units, ct))!;
        body.CheckReadOnly(shown, http.Json(), errors);
        body.Input.CheckSigns(errors, shown);
        if (errors.Problem() is { } problem)
            return problem;

        var before = ProductionChange.Values(record);
        if (scope.Replace(record, body.Input, units, edited: shown.Dataset != Dataset.Manual))
        {
            await scope.Db.SaveChangesAsync(ct);
            scope.TouchProduction([key.WellId], shown.Dataset);
            scope.Audit(
                AuditAction.ProductionUpdated,
                ProductionChange.Subject(key),
                AuditValues.Between(before, ProductionChange.Values(record))
            );
        }

        http.Response.SetEtag(record.Version);
        return TypedResults.Ok((await scope.Db.Record(key, units, ct))!);
    }
}
