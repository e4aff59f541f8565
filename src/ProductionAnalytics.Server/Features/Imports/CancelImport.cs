using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
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

        return await store.Write(http, clock, scope => Cancel(scope, id, http, ct), ct);
    }

    private static async Task<Results<Accepted<ImportReply>, ProblemHttpResult>> Cancel(
        WriteScope scope,
        long id,
        HttpContext http,
        CancellationToken ct
    )
    {
        var asked = await scope
            .Db.Imports.Where(i => i.Id == id && (i.State == ImportState.Queued || i.State == ImportState.Running))
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.CancelRequested, true), ct);
        if (await scope.Db.Import(id, UnitSystem.Field, ct) is not { } import)
            return ImportQueries.Unknown(id);

        if (asked == 1)
            scope.Audit(AuditAction.ImportCancelled, $"import {id}", note: "Asked to stop.");
        return asked == 1
            ? TypedResults.Accepted(http.AddressOf($"imports/{id}"), import)
            : Problem.Conflict("import.finished", $"The import is over already: {import.State}.");
    }
}
