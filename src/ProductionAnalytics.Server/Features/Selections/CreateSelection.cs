using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Selections;

/// <summary>Wells that can be named in one word: <c>selection=s_…</c> is a filter like any other.</summary>
/// <param name="Id">The same content has the same id. Kept 90 days after its last use.</param>
/// <param name="Wells">How many wells it chooses now; of a shape, these may become more.</param>
public sealed record WellSelection(string Id, long Wells);

internal static class CreateSelection
{
    public static async Task<Results<Created<WellSelection>, ProblemHttpResult>> Handle(
        HttpContext http,
        Store store,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var root = JsonText.Parse(await http.Request.Bytes(ct), query.Errors);
        var content = root is null ? null : SelectionInputReader.Read(root.Value, query.Errors);
        if (content is null || query.Errors.Any)
            return query.Errors.Problem()!;

        return await store.Write(http, clock, scope => Create(scope, http, content, ct), ct);
    }

    private static async Task<Results<Created<WellSelection>, ProblemHttpResult>> Create(
        WriteScope scope,
        HttpContext http,
        SelectionContent content,
        CancellationToken ct
    )
    {
        var errors = new RequestErrors();
        await CheckWells(scope.Db, content, errors, ct);
        if (errors.Problem() is { } problem)
            return problem;

        await scope.Keep(content, ct);
        var filter = await new WellFilter { Selections = [content.Id] }.Resolve(scope.Db, errors, ct);
        var sql = new Sql(scope.Db);
        var wells = await sql.Add($"SELECT count(*) FROM {WellColumns.From} WHERE {filter.Where(sql)}").Count(ct);
        return TypedResults.Created(
            http.AddressOf($"wells?selection={content.Id}"),
            new WellSelection(content.Id, wells)
        );
    }

    private static async Task CheckWells(AppDb db, SelectionContent content, RequestErrors errors, CancellationToken ct)
    {
        if (content.WellIds is not { } ids)
            return;

        var known = (await db.Wells.Where(w => ids.Contains(w.Id)).Select(w => w.Id).ToListAsync(ct)).ToHashSet();
        foreach (var id in ids.Where(id => !known.Contains(id)).Take(SelectionInputReader.MostComplaints))
            errors.Range("well_ids", $"No well has the id {id}.", "well.unknown");
    }
}
