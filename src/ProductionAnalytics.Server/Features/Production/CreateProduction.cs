using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Production;

internal static class CreateProduction
{
    public static async Task<Results<Created<ProductionDetails>, ProblemHttpResult>> Handle(
        HttpContext http,
        Store store,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var units = query.Units();
        var body = await http.Request.Json<ProductionInput, ProductionDetails>(query.Errors, ct);
        body?.Input.Validate(query.Errors, clock.Today());
        body?.Input.CheckSigns(query.Errors);
        if (body is not null && body.Input.WellId is null)
            query.Errors.Range("well_id", "A well is required.");
        if (body is null || query.Errors.Any)
            return query.Errors.Problem()!;

        return await store.Write(http, clock, scope => Create(scope, http, body, units, ct), ct);
    }

    private static async Task<Results<Created<ProductionDetails>, ProblemHttpResult>> Create(
        WriteScope scope,
        HttpContext http,
        JsonBody<ProductionInput> body,
        UnitSystem units,
        CancellationToken ct
    )
    {
        var input = body.Input;
        var wellId = input.WellId!.Value;
        await scope.Lock([wellId], ct);
        var dataset = await scope
            .Db.Wells.Where(w => w.Id == wellId)
            .Select(w => w.DatasetKey)
            .SingleOrDefaultAsync(ct);
        if (dataset is null)
            return UnknownWell(wellId);

        var key = new ProductionKey(wellId, input.Interval, input.Start);
        if (await scope.Find(key, ct) is not null)
            return Problem.Conflict(
                "production.exists",
                $"The well already has a {key.Period.Name()} record for {key.Date:yyyy-MM-dd}.",
                ("existing_id", key.Id)
            );

        await MonthsUpdate.Forget(scope.Db, [wellId], ct);
        var record = ProductionChange.NewRecord(
            key,
            input,
            units,
            edited: dataset != Dataset.Manual,
            await scope.LastVersion(key, ct)
        );
        scope.Db.Add(record);
        await scope.Db.SaveChangesAsync(ct);
        scope.TouchProduction([wellId], dataset);

        var created = (await scope.Db.Record(key, units, ct))!;
        scope.Audit(
            AuditAction.ProductionCreated,
            ProductionChange.Subject(key),
            AuditValues.New(ProductionChange.Values(record))
        );
        var errors = new RequestErrors();
        body.CheckReadOnly(created, http.Json(), errors);
        if (errors.Problem() is { } problem)
            return problem;

        http.Response.SetEtag(created.Version);
        return TypedResults.Created(http.AddressOf($"production/{key.Id}"), created);
    }

    private static ProblemHttpResult UnknownWell(long id)
    {
        var errors = new RequestErrors();
        errors.Range("well_id", $"No well has the id {id}.", "well.unknown");
        return errors.Problem()!;
    }
}
