using System.Text.Json;
using ProductionAnalytics.Core.Cube.Snapshots;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Data.Cubes;

/// <summary>
/// The cube as a file under <c>DATA_DIR</c>, so that the next start need not read all records. A file that is damaged, or
/// of another store, is thrown away: the store can always make another.
/// </summary>
internal sealed partial class CubeFile(AppSettings settings, ILogger log)
{
    public const string Name = "cube.snapshot";

    private readonly string path = Path.Combine(settings.DataDir, Name);

    /// <summary>What the file says beside the months.</summary>
    private sealed record About(
        long Version,
        DateTime At,
        IReadOnlyList<CubeDataset> Datasets,
        Dictionary<string, string> RegionLabels,
        bool OnlyMonths
    );

    /// <param name="fits">Whether a version that was committed at a time is one of the store's.</param>
    public async Task<StoreCube?> Load(Func<long, DateTime, Task<bool>> fits)
    {
        if (!File.Exists(path))
            return null;

        try
        {
            var about = JsonSerializer.Deserialize<About>(CubeSnapshot.About(path))!;
            if (await fits(about.Version, about.At))
                return Made(about);

            ThrowAway("it is not of this store");
        }
        catch (Exception e) when (e is DamagedSnapshotException or JsonException)
        {
            ThrowAway(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            NotRead(e.Message);
        }

        return null;
    }

    /// <summary>A cube whose time of commit is not known fits no store and is not saved.</summary>
    public void Save(StoreCube cube)
    {
        if (cube.At is not { } at)
            return;

        try
        {
            var about = new About(
                cube.Version,
                at,
                [.. cube.Datasets.Values],
                cube.RegionLabels.ToDictionary(),
                cube.OnlyMonths
            );
            Directory.CreateDirectory(settings.DataDir);
            CubeSnapshot.Save(path, cube.Cube, JsonSerializer.Serialize(about));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without it the next start reads the store.
            NotSaved(e.Message);
        }
    }

    private StoreCube Made(About about)
    {
        var start = TimeProvider.System.GetTimestamp();
        var cube = new StoreCube(
            CubeSnapshot.Load(path).Cube,
            about.Version,
            about.At,
            about.Datasets.ToDictionary(d => d.Key),
            about.RegionLabels,
            about.OnlyMonths
        );
        Loaded(cube.Cube.Wells, (int)TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
        return cube;
    }

    private void ThrowAway(string why)
    {
        Discarded(why);
        File.Delete(path);
    }

    [LoggerMessage(LogLevel.Information, "The cube of {Wells} wells was read from its snapshot in {Milliseconds} ms")]
    private partial void Loaded(int wells, int milliseconds);

    [LoggerMessage(LogLevel.Warning, "The snapshot of the cube is thrown away: {Why}")]
    private partial void Discarded(string why);

    [LoggerMessage(LogLevel.Warning, "The snapshot of the cube cannot be read: {Why}")]
    private partial void NotRead(string why);

    [LoggerMessage(LogLevel.Warning, "No snapshot of the cube was written: {Why}")]
    private partial void NotSaved(string why);
}
