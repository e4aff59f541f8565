using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Production;

/// <summary>Records to insert or to replace, all or none.</summary>
public sealed record ProductionBatch(IReadOnlyList<ProductionBatchInput> Records);

public sealed record ProductionBatchResult(int Inserted, int Updated, int Unchanged);

internal static class BatchProduction
{
    public const int MostRecords = 10_000;

    public static async Task<Results<Ok<ProductionBatchResult>, ProblemHttpResult>> Handle(
        HttpContext http,
        Store store,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var units = query.Units();
        var root = JsonText.Parse(await http.Request.Bytes(ct), query.Errors);
        if (root is null || Rows(root.Value, query.Errors) is not { } rows)
            return query.Errors.Problem()!;
        if (rows.Count > MostRecords)
            return Problem.Of(
                413,
                "batch.too_large",
                $"A batch has at most {MostRecords} records; this one has {rows.Count}."
            );

        var inputs = Read(rows, http.Json(), query.Errors, clock.Today());
        if (query.Errors.Problem() is { } problem)
            return problem;

        return await store.Write(http, clock, scope => Upsert(scope, inputs, units, ct), ct);
    }

    private static List<JsonElement>? Rows(JsonElement root, RequestErrors errors)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            errors.Malformed("", "A JSON object with the member records is wanted.");
            return null;
        }

        foreach (var member in root.EnumerateObject().Where(m => m.Name != "records"))
            errors.UnknownName(member.Name);
        if (root.TryGetProperty("records", out var records) && records.ValueKind == JsonValueKind.Array)
            return errors.Any ? null : [.. records.EnumerateArray()];

        errors.Malformed("records", "A list of records is wanted.");
        return null;
    }

    private static List<ProductionBatchInput> Read(
        List<JsonElement> rows,
        JsonSerializerOptions json,
        RequestErrors errors,
        DateOnly today
    )
    {
        var inputs = new List<ProductionBatchInput>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var own = new RequestErrors();
            if (JsonBody<ProductionBatchInput>.From(rows[i], typeof(ProductionBatchInput), json, own) is { } body)
            {
                inputs.Add(body.Input);
                body.Input.Validate(own, today);
                body.Input.CheckSigns(own);
                CheckWell(body.Input, own);
            }

            errors.AddAll(own, $"records[{i}]");
        }

        return inputs;
    }

    private static void CheckWell(ProductionBatchInput input, RequestErrors errors)
    {
        var byKey = input.Dataset is not null && input.SourceKey is not null;
        if (input.WellId is null == !byKey)
            errors.Range("well_id", "Name the well by well_id, or by dataset and source_key.");
    }

    private static async Task<Results<Ok<ProductionBatchResult>, ProblemHttpResult>> Upsert(
        WriteScope scope,
        List<ProductionBatchInput> inputs,
        UnitSystem units,
        CancellationToken ct
    )
    {
        var errors = new RequestErrors();
        var wells = await BatchWells.Resolve(scope.Db, inputs, errors, ct);
        if (errors.Problem() is { } problem)
            return problem;

        await scope.Lock(wells.Keys, ct);
        var existing = await Existing(scope, wells.Keys, inputs, ct);
        if (Stale(inputs, existing) is { } stale)
            return stale;

        var versions = await LastVersions(scope, wells.Keys, ct);
        int inserted = 0,
            updated = 0;
        foreach (var input in inputs)
        {
            var key = new ProductionKey(input.WellId!.Value, input.Interval, input.Start);
            var edited = wells[key.WellId] != Dataset.Manual;
            if (!existing.TryGetValue(key, out var record))
            {
                scope.Db.Add(ProductionChange.NewRecord(key, input, units, edited, versions.GetValueOrDefault(key)));
                inserted++;
            }
            else if (scope.Replace(record, input, units, edited))
                updated++;
            else
                continue;

            scope.TouchProduction([key.WellId], wells[key.WellId]);
        }

        await MonthsUpdate.Forget(scope.Db, [.. scope.Producers], ct);
        await scope.Db.SaveChangesAsync(ct);
        if (inserted + updated > 0)
            scope.Audit(
                AuditAction.ProductionBatch,
                scope.Producers.Count == 1
                    ? $"production of well {scope.Producers.Single()}"
                    : $"production of {scope.Producers.Count} wells",
                AuditValues.New(new { Inserted = inserted, Updated = updated })
            );
        return TypedResults.Ok(new ProductionBatchResult(inserted, updated, inputs.Count - inserted - updated));
    }

    /// <summary>Rows made from another version than the stored one: nothing is written, and the caller learns which.</summary>
    private static ProblemHttpResult? Stale(
        List<ProductionBatchInput> inputs,
        Dictionary<ProductionKey, ProductionRecord> existing
    )
    {
        var errors = new Dictionary<string, string[]>();
        for (var i = 0; i < inputs.Count; i++)
        {
            var key = new ProductionKey(inputs[i].WellId!.Value, inputs[i].Interval, inputs[i].Start);
            var now = existing.TryGetValue(key, out var record) ? record.Version : 0;
            if (inputs[i].Version is { } seen && seen != now)
                errors[$"records[{i}].version"] =
                [
                    now == 0 ? "The record is gone." : $"The record is at version {now} now.",
                ];
        }

        return errors.Count == 0
            ? null
            : Problem.Of(
                412,
                "record.changed",
                $"{errors.Count} of {inputs.Count} records have changed since they were read; none was written.",
                ("errors", errors)
            );
    }

    private static async Task<Dictionary<ProductionKey, ProductionRecord>> Existing(
        WriteScope scope,
        IReadOnlyCollection<long> wells,
        List<ProductionBatchInput> inputs,
        CancellationToken ct
    )
    {
        if (inputs.Count == 0)
            return [];

        var (first, last) = (inputs.Min(i => i.Start), inputs.Max(i => i.Start));
        return await scope
            .Db.Production.AsTracking()
            .Where(p => wells.Contains(p.WellId) && p.Date >= first && p.Date <= last && p.Derived == null)
            .ToDictionaryAsync(p => new ProductionKey(p.WellId, p.Period, p.Date), ct);
    }

    private static async Task<Dictionary<ProductionKey, long>> LastVersions(
        WriteScope scope,
        IReadOnlyCollection<long> wells,
        CancellationToken ct
    )
    {
        var last = await scope
            .Db.ProductionHistory.Where(h => wells.Contains(h.WellId))
            .GroupBy(h => new
            {
                h.WellId,
                h.Period,
                h.Date,
            })
            .Select(g => new { g.Key, Version = g.Max(h => h.Version) })
            .ToListAsync(ct);
        return last.ToDictionary(l => new ProductionKey(l.Key.WellId, l.Key.Period, l.Key.Date), l => l.Version);
    }
}
