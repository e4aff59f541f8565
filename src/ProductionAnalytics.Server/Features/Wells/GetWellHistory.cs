using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Wells;

/// <summary>One version of a well's header: who or which import made it, when, and what it changed.</summary>
/// <param name="Action">created, replaced or deleted.</param>
/// <param name="By">api, cli or import.</param>
public sealed record WellVersion(
    long Version,
    string Action,
    DateTime At,
    string By,
    long? ImportId,
    string? ImportFile,
    IReadOnlyList<MemberChange> Changes
);

public sealed record MemberChange(string Member, JsonElement? Before, JsonElement? After);

internal static class GetWellHistory
{
    public static async Task<Results<Ok<IReadOnlyList<WellVersion>>, ProblemHttpResult>> Handle(
        long id,
        HttpContext http,
        Store store,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;

        return await store.Read<Results<Ok<IReadOnlyList<WellVersion>>, ProblemHttpResult>>(
            async db =>
            {
                var versions = await db.WellHistory.Where(h => h.WellId == id).OrderBy(h => h.Version).ToListAsync(ct);
                var well = await db.Wells.SingleOrDefaultAsync(w => w.Id == id, ct);
                if (well is null && versions.Count == 0)
                    return GetWell.Unknown(id);
                if (well is not null)
                    versions.Add(Current(well));

                var importIds = versions.Select(v => v.ImportId).ToList();
                var files = await db
                    .ImportFiles.Where(f => importIds.Contains(f.ImportId) && f.Number == 1)
                    .ToDictionaryAsync(f => f.ImportId, f => f.FileName, ct);
                return TypedResults.Ok<IReadOnlyList<WellVersion>>([
                    .. versions.Select((v, i) => Entry(v, i == 0 ? null : versions[i - 1], files)).Reverse(),
                ]);
            },
            ct
        );
    }

    private static WellHistory Current(Well well) =>
        new()
        {
            WellId = well.Id,
            Version = well.Version,
            Snapshot = WellSnapshot.Of(well),
            ImportId = well.ImportId,
            ChangedBy = well.ChangedBy,
            ChangedAt = well.ChangedAt,
        };

    private static WellVersion Entry(WellHistory version, WellHistory? before, Dictionary<long, string> files)
    {
        var file = version.ImportId is { } import ? files.GetValueOrDefault(import) : null;
        return new WellVersion(
            version.Version,
            Action(version, before),
            version.ChangedAt,
            version.ChangedBy,
            version.ImportId,
            file,
            before is null || version.Snapshot == WellSnapshot.Deleted ? [] : Changes(before.Snapshot, version.Snapshot)
        );
    }

    private static string Action(WellHistory version, WellHistory? before) =>
        version.Snapshot == WellSnapshot.Deleted ? "deleted"
        : before is null ? "created"
        : "replaced";

    private static List<MemberChange> Changes(string before, string after)
    {
        var old = JsonDocument.Parse(before).RootElement;
        var now = JsonDocument.Parse(after).RootElement;
        return WellSnapshot
            .Differences(before, after)
            .ConvertAll(name => new MemberChange(name, Value(old, name), Value(now, name)));
    }

    private static JsonElement? Value(JsonElement snapshot, string name) =>
        snapshot.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value : null;
}
