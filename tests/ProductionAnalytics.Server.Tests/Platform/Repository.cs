namespace ProductionAnalytics.Server.Tests;

/// <summary>Where the project and the real data are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Files as regulators publish them. Never a silent pass: where they are missing the gate says so.</summary>
    public static string RealData =>
        Environment.GetEnvironmentVariable("REAL_DATA_DIR") is { Length: > 0 } given
            ? given
            : Path.Combine(Root, "..", "shared", "data");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ProductionAnalytics.slnx")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
