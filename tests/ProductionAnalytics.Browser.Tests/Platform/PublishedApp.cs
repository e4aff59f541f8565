namespace ProductionAnalytics.Browser.Tests.Platform;

/// <summary>Where the app under test and the real data are.</summary>
internal static class PublishedApp
{
    private const string Program = "ProductionAnalytics.Server.dll";

    /// <summary>The program, published together with the web app.</summary>
    public static string FindProgram()
    {
        var folder = Environment.GetEnvironmentVariable("APP_DIR");
        if (string.IsNullOrEmpty(folder))
            throw new InvalidOperationException(
                $"APP_DIR is not set: run dev/check, or set APP_DIR to a folder with {Program} and the built web app in wwwroot."
            );

        var program = Path.Combine(Path.GetFullPath(folder), Program);
        foreach (var needed in new[] { program, Path.Combine(folder, "wwwroot", "index.html") })
            if (!File.Exists(needed))
                throw new InvalidOperationException(
                    $"APP_DIR names a folder without {needed}: publish the server there and copy web/dist/web/browser to its wwwroot."
                );
        return program;
    }

    /// <summary>A regulator's file. Never a silent pass: where it is missing the story fails and says so.</summary>
    public static string RealFile(params string[] path)
    {
        var folder = Environment.GetEnvironmentVariable("REAL_DATA_DIR") is { Length: > 0 } given
            ? given
            : Path.Combine(Root(), "..", "shared", "data");
        var file = Path.GetFullPath(Path.Combine([folder, .. path]));
        return File.Exists(file)
            ? file
            : throw new InvalidOperationException(
                $"There is no {file}: set REAL_DATA_DIR to the folder of real data, or leave these stories out with --filter-not-trait Data=Real."
            );
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ProductionAnalytics.slnx")))
            folder = folder.Parent;
        return (folder ?? new DirectoryInfo(Directory.GetCurrentDirectory())).FullName;
    }
}
