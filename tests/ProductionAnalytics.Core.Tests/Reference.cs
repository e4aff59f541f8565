namespace ProductionAnalytics.Core.Tests;

/// <summary>Where the reference vectors of the domain are: beside the real data.</summary>
internal static class Reference
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(RealData(), "..", "domain", "reference"));

    private static string RealData()
    {
        if (Environment.GetEnvironmentVariable("REAL_DATA_DIR") is { Length: > 0 } given)
            return given;

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ProductionAnalytics.slnx")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "..", "shared", "data");
    }
}
