using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Imports;

/// <summary>Asks an import to stop, whichever process runs it. The file it is at leaves no trace; those before it stay.</summary>
internal static class CancelImport
{
    public static async Task<Results<Accepted<ImportReply>, ProblemHttpResult>> Handle(
        long id,
        HttpContext http,
        Store store,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;

        return await store.Write(http, clock, scope => Cancel(scope.Db, id, http, ct), ct);
    }

    private static async Task<Results<Accepted<ImportReply>, ProblemHttpResult>> Cancel(
        AppDb db,
        long id,
        HttpContext http,
        CancellationToken ct
    )
    {
        var asked = await db
            .Imports.Where(i => i.Id == id && (i.State == ImportState.Queued || i.State == ImportState.Running))
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.CancelRequested, true), ct);
        if (await db.Import(id, UnitSystem.Field, ct) is not { } import)
            return ImportQueries.Unknown(id);

        return asked == 1
            ? TypedResults.Accepted(http.AddressOf($"imports/{id}"), import)
            : Problem.Conflict("import.finished", $"The import is over already: {import.State}.");
    }
}
