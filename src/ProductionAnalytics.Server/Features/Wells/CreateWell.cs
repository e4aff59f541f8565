using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Wells;

internal static class CreateWell
{
    private const long MostWellId = int.MaxValue;

    public static async Task<Results<Created<WellDetails>, ProblemHttpResult>> Handle(
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

        try
        {
            return await store.Write(http, clock, scope => Create(scope, http, body, units, ct), ct);
        }
        catch (DbUpdateException e) when (StoreFailure.IsUniqueViolation(e))
        {
            // Another writer was first with this source key.
            return await Exists(store, body.Input, ct);
        }
    }

    private static async Task<Results<Created<WellDetails>, ProblemHttpResult>> Create(
        WriteScope scope,
        HttpContext http,
        JsonBody<WellInput> body,
        UnitSystem units,
        CancellationToken ct
    )
    {
        var errors = new RequestErrors();
        var dataset = body.Input.Dataset ?? Dataset.Manual;
        if (!await scope.Db.Datasets.AnyAsync(d => d.Key == dataset, ct))
            errors.Range("dataset", $"There is no dataset '{dataset}'.", "dataset.unknown");
        if (errors.Problem() is { } problem)
            return problem;

        var well = new Well
        {
            DatasetKey = dataset,
            SourceKey = body.Input.SourceKey ?? $"new-{Guid.NewGuid():n}",
            Name = "",
            ChangedBy = scope.Author,
            ChangedAt = scope.Now,
        };
        body.Input.Apply(well);
        scope.Db.Add(well);
        await scope.Db.SaveChangesAsync(ct);
        if (well.Id > MostWellId)
            throw new InvalidOperationException("The store has used up its well ids.");

        if (body.Input.SourceKey is null)
            await GiveDefaultKey(scope, well, ct);
        scope.TouchHeaders([well.Id]);
        scope.Audit(AuditAction.WellCreated, $"well {well.Id}", AuditValues.New(WellSnapshot.Of(well)));

        var created = (await scope.Db.Details(well.Id, units, ct))!;
        body.CheckReadOnly(created, http.Json(), errors);
        if (errors.Problem() is { } changed)
            return changed;

        http.Response.SetEtag(created.Version);
        return TypedResults.Created(http.AddressOf($"wells/{well.Id}"), created);
    }

    private static async Task GiveDefaultKey(WriteScope scope, Well well, CancellationToken ct)
    {
        var wanted = $"{Dataset.Manual}-{well.Id}";
        var taken = await scope.Db.Wells.AnyAsync(w => w.DatasetKey == well.DatasetKey && w.SourceKey == wanted, ct);
        well.SourceKey = taken ? $"{wanted}-{Guid.NewGuid():n}" : wanted;
        await scope.Db.SaveChangesAsync(ct);
    }

    private static async Task<ProblemHttpResult> Exists(Store store, WellInput input, CancellationToken ct)
    {
        await using var db = store.Open();
        var dataset = input.Dataset ?? Dataset.Manual;
        var existing = await db
            .Wells.Where(w => w.DatasetKey == dataset && w.SourceKey == input.SourceKey)
            .Select(w => w.Id)
            .FirstOrDefaultAsync(ct);
        return Problem.Conflict(
            "well.exists",
            $"Dataset '{dataset}' already has a well with the source key '{input.SourceKey}'.",
            ("existing_id", existing)
        );
    }
}
