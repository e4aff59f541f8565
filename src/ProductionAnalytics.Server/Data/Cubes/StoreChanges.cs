using Microsoft.EntityFrameworkCore;

namespace ProductionAnalytics.Server.Data.Cubes;

/// <summary>What the store tells of the way from an earlier version to the present one.</summary>
internal static class StoreChanges
{
    /// <summary>So many are read one by one, however small the cube is.</summary>
    private const int FewWells = 1_000;

    /// <summary>Whether the store has, or went through, a version that was committed then.</summary>
    public static async Task<bool> WentThrough(this AppDb db, long version, DateTime at, CancellationToken ct) =>
        await db.StoreVersion.AnyAsync(v => v.Version == version && v.At == at, ct)
        || await db.Changes.AnyAsync(c => c.Version == version && c.At == at, ct);

    /// <summary>The wells that changed after a cube's version; null where they are too many, or not known any more.</summary>
    public static async Task<List<long>?> ChangedSince(this AppDb db, StoreCube cube, CancellationToken ct)
    {
        var oldest = await new Sql(db).Add("SELECT coalesce(min(version), 0) FROM changes").Count(ct);
        if (oldest == 0 || oldest > cube.Version + 1)
            return null;

        var sql = new Sql(db);
        sql.Add($"SELECT DISTINCT well_id FROM changes WHERE version > {sql.Value(cube.Version)}");
        var wells = await sql.Read(r => r.GetInt64(0), ct);
        return wells.Contains(Change.Everything) || wells.Count > Math.Max(FewWells, cube.Cube.Wells / 2)
            ? null
            : wells;
    }
}
