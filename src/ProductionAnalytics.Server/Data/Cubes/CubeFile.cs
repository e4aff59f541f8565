using ProductionAnalytics.Core.Cube;
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

    /// <param name="fits">Whether a version that was committed at a time is one of the store's.</param>
    public async Task<StoreCube?> Load(Func<long, DateTime, Task<bool>> fits)
    {
        if (!File.Exists(path))
            return null;

        try
        {
            var about = SnapshotAbout.Read(CubeSnapshot.About(path));
            if (await fits(about.Version, about.At))
                return Made(about);

            ThrowAway("it is not of this store");
        }
        catch (DamagedSnapshotException e)
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
    /// <param name="hurry">Nobody asks any more: it is written as fast as can be.</param>
    public void Save(StoreCube cube, CancellationToken hurry)
    {
        if (cube.At is not { } at)
            return;

        try
        {
            Directory.CreateDirectory(settings.DataDir);
            CubeSnapshot.Save(path, Gently(cube.Cube.Blocks, hurry), SnapshotAbout.Of(cube, at).Write());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without it the next start reads the store.
            NotSaved(e.Message);
        }
    }

    /// <summary>The cube of a file that stands for itself, whatever store it was made from.</summary>
    /// <exception cref="DamagedSnapshotException">It cannot be read.</exception>
    public static StoreCube Open(string path)
    {
        var (cube, about) = CubeSnapshot.Load(path);
        return SnapshotAbout.Read(about).With(cube);
    }

    /// <summary>
    /// Rests after each block three times as long as it took: hundreds of megabytes in one go took the processor from
    /// questions, and from a map in the same machine's browser.
    /// </summary>
    private static IEnumerable<Block> Gently(IEnumerable<Block> blocks, CancellationToken hurry)
    {
        foreach (var block in blocks)
        {
            var start = TimeProvider.System.GetTimestamp();
            yield return block;
            hurry.WaitHandle.WaitOne(3 * TimeProvider.System.GetElapsedTime(start));
        }
    }

    private StoreCube Made(SnapshotAbout about)
    {
        var start = TimeProvider.System.GetTimestamp();
        var cube = about.With(CubeSnapshot.Load(path).Cube);
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
