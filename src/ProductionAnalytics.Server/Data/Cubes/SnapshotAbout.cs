using System.Text.Json;
using ProductionAnalytics.Core.Cube.Snapshots;

namespace ProductionAnalytics.Server.Data.Cubes;

/// <summary>What the snapshot of a cube says beside wells and months.</summary>
internal sealed record SnapshotAbout(
    long Version,
    DateTime At,
    IReadOnlyList<Dataset> Datasets,
    Dictionary<string, string> RegionLabels,
    bool OnlyMonths
)
{
    public string Write() => JsonSerializer.Serialize(this);

    /// <exception cref="DamagedSnapshotException">It says something else, or nothing.</exception>
    public static SnapshotAbout Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<SnapshotAbout>(text) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new DamagedSnapshotException("it does not say whose cube it is");
        }
    }

    public static SnapshotAbout Of(StoreCube cube, DateTime at) =>
        new(cube.Version, at, [.. cube.Datasets.Values], cube.RegionLabels.ToDictionary(), cube.OnlyMonths);

    public StoreCube With(Core.Cube.ProductionCube cube) =>
        new(cube, Version, At, Datasets.ToDictionary(d => d.Key), RegionLabels, OnlyMonths);
}
