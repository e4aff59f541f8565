using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Imports;

/// <summary>
/// An import as it goes on, until it is over: a <c>progress</c> event for each change and a <c>finished</c> one at the
/// end. It is read from the store, so that any node can tell of an import that another process runs.
/// </summary>
internal static class ImportEvents
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    public static async Task<Results<OtherReply, ProblemHttpResult>> Handle(
        long id,
        HttpContext http,
        Store store,
        IHostApplicationLifetime lifetime,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var units = query.Units();
        if (query.Errors.Problem() is { } problem)
            return problem;
        if (await store.Read(db => db.Import(id, units, ct), ct) is not { } import)
            return ImportQueries.Unknown(id);

        var over = CancellationTokenSource.CreateLinkedTokenSource(ct, lifetime.ApplicationStopping);
        http.Response.RegisterForDispose(over);
        return new OtherReply(TypedResults.ServerSentEvents(Follow(import, store, units, over.Token)));
    }

    private static async IAsyncEnumerable<SseItem<ImportReply>> Follow(
        ImportReply import,
        Store store,
        UnitSystem units,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        using var timer = new PeriodicTimer(Interval);
        yield return Event(import);
        while (import.FinishedAt is null && await Tick(timer, ct))
        {
            var now = await store.Read(db => db.Import(import.Id, units, ct), ct);
            if (now is null)
                yield break;

            var changed = (now.State, now.Progress, now.Findings) != (import.State, import.Progress, import.Findings);
            import = now;
            if (changed || import.FinishedAt is not null)
                yield return Event(import);
        }
    }

    private static SseItem<ImportReply> Event(ImportReply import) =>
        new(import, import.FinishedAt is null ? "progress" : "finished");

    private static async Task<bool> Tick(PeriodicTimer timer, CancellationToken ct)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            // The listener went away, or the server stops: the stream ends, the import does not.
            return false;
        }
    }
}
