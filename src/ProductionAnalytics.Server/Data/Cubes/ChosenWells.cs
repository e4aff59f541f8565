using ProductionAnalytics.Core.Cube;

namespace ProductionAnalytics.Server.Data.Cubes;

/// <summary>The wells that a filter means, in the cube that they were found in.</summary>
internal sealed record ChosenWells(StoreCube Cube, WellSelection Wells)
{
    /// <summary>Whether the store is still as the cube knows it.</summary>
    public async Task<bool> Fit(AppDb db, CancellationToken ct) => await db.CurrentVersion(ct) == Cube.Version;
}
