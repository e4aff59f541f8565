namespace ProductionAnalytics.Server.Data;

/// <summary>The last statements of a write transaction: the next version, and which wells it touched.</summary>
internal static class ChangeLog
{
    private const int MostNamedWells = 100_000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public static async Task Append(WriteScope scope, CancellationToken ct)
    {
        var raise = new Sql(scope.Db);
        raise.Add($"UPDATE store_version SET version = version + 1, at = {raise.Value(scope.Now)} RETURNING version");
        var version = await raise.Count(ct);
        var wells = scope.Wells.Count > MostNamedWells ? [Change.Everything] : scope.Wells.ToArray();

        var insert = new Sql(scope.Db);
        insert.Add(
            $"INSERT INTO changes (version, well_id, at) SELECT {insert.Value(version)}, ids.id, {insert.Value(scope.Now)} FROM {insert.Ids(wells)}"
        );
        await insert.Execute(ct);

        var forget = new Sql(scope.Db);
        await forget.Add($"DELETE FROM changes WHERE at < {forget.Value(scope.Now - Kept)}").Execute(ct);
    }
}
