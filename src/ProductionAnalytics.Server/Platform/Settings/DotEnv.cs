namespace ProductionAnalytics.Server.Platform.Settings;

/// <summary>Reads <c>.env</c> of the working directory. What the process environment says wins over it.</summary>
internal static class DotEnv
{
    public static void AddDotEnv(this IConfigurationManager configuration, string[] args)
    {
        var file = Path.Combine(Directory.GetCurrentDirectory(), ".env");
        if (!File.Exists(file))
            return;

        configuration.AddInMemoryCollection(Parse(File.ReadLines(file)));
        configuration.AddEnvironmentVariables();
        configuration.AddCommandLine(args);
    }

    public static IEnumerable<KeyValuePair<string, string?>> Parse(IEnumerable<string> lines)
    {
        foreach (var line in lines.Select(l => l.Trim()))
        {
            if (line.Length == 0 || line.StartsWith('#'))
                continue;

            var entry = line.StartsWith("export ", StringComparison.Ordinal) ? line[7..] : line;
            var equals = entry.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                yield return new(entry[..equals].Trim(), Unquoted(entry[(equals + 1)..].Trim()));
        }
    }

    private static string Unquoted(string value)
    {
        if (value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0])
            return value[1..^1];

        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? value : value[..comment].TrimEnd();
    }
}
