using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Datasets;

/// <summary>How much went with a dataset.</summary>
/// <param name="Records">Production as reported.</param>
/// <param name="EarlierValues">Earlier values of records.</param>
/// <param name="EarlierHeaders">Earlier versions of wells.</param>
public sealed record DatasetRemoval(
    string Dataset,
    long Wells,
    long Records,
    long EarlierValues,
    long EarlierHeaders,
    long RegionLabels
);

internal static class DeleteDataset
{
    public static async Task<Results<Ok<DatasetRemoval>, ProblemHttpResult>> Handle(
        string key,
        HttpContext http,
        Store store,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        if (query.Errors.Problem() is { } problem)
            return problem;

        return await store.Write(http, clock, scope => Delete(scope, key, http, ct), ct);
    }

    private static async Task<Results<Ok<DatasetRemoval>, ProblemHttpResult>> Delete(
        WriteScope scope,
        string key,
        HttpContext http,
        CancellationToken ct
    )
    {
        if (TextRules.Complain(key) is not null || !await Lock(scope, key, ct))
            return GetDataset.Unknown(key);
        if (http.Request.StaleProblem(await scope.Db.CurrentVersion(ct)) is { } stale)
            return stale;

        return TypedResults.Ok(await RemovedDataset.Of(scope, key, ct));
    }

    /// <summary>No well comes to the dataset meanwhile. SQLite has one writer anyway.</summary>
    private static async Task<bool> Lock(WriteScope scope, string key, CancellationToken ct)
    {
        var sql = new Sql(scope.Db);
        sql.Add($"SELECT key FROM datasets WHERE key = {sql.Value(key)}");
        if (scope.Db.IsPostgres)
            sql.Add("FOR UPDATE");
        return (await sql.Read(r => r.GetString(0), ct)).Count == 1;
    }
}
