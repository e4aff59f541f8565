using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data.Accounts;

namespace ProductionAnalytics.Server.Data.Selection;

/// <summary>Keeps selections while they are used.</summary>
internal static class SelectionKeeping
{
    /// <summary>After its last use.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>A use is noted at most this often.</summary>
    private static readonly TimeSpan NotedEvery = TimeSpan.FromDays(1);

    public static async Task Keep(this WriteScope scope, SelectionContent content, CancellationToken ct)
    {
        var oldest = scope.Now - Kept;
        await scope.Db.Selections.Where(s => s.UsedAt < oldest).ExecuteDeleteAsync(ct);

        var sql = new Sql(scope.Db);
        sql.Add(
            $"""
            INSERT INTO selections (id, content, used_at)
            VALUES ({sql.Value(content.Id)}, {sql.Value(content.ToString())}, {sql.Value(scope.Now)})
            ON CONFLICT (id) DO UPDATE SET used_at = excluded.used_at
            """
        );
        await sql.Execute(ct);
    }

    public static async Task NoteUse(
        this Store store,
        IReadOnlyList<string> ids,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (ids.Count == 0)
            return;

        var due = clock.GetUtcNow().UtcDateTime - NotedEvery;
        await using var db = store.Open();
        if (!await db.Selections.AnyAsync(s => ids.Contains(s.Id) && s.UsedAt < due, ct))
            return;

        try
        {
            await store.Write(Actor.Server, clock, scope => Note(scope, ids, due, ct), ct);
        }
        catch (Exception e) when (StoreFailure.Describe(e) is not null)
        {
            // The store is busy. The answer was found all the same, and the next use is noted in its place.
        }
    }

    private static async Task<int> Note(
        WriteScope scope,
        IReadOnlyList<string> ids,
        DateTime due,
        CancellationToken ct
    ) =>
        await scope
            .Db.Selections.Where(s => ids.Contains(s.Id) && s.UsedAt < due)
            .ExecuteUpdateAsync(s => s.SetProperty(k => k.UsedAt, scope.Now), ct);
}
