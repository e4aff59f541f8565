using System.Text.RegularExpressions;

namespace ProductionAnalytics.Server.Tests.Contract;

/// <summary>One rule of gravity: Core knows nothing, features know Core and Data, nobody knows a feature.</summary>
public sealed partial class Walls
{
    private static readonly string Server = Path.Combine(Repository.Root, "src", "ProductionAnalytics.Server");

    [Fact]
    public void No_feature_knows_another()
    {
        foreach (var feature in Directory.EnumerateDirectories(Path.Combine(Server, "Features")))
            Assert.All(Used(feature, FeatureName()), name => Assert.Equal(Path.GetFileName(feature), name));
    }

    [Fact]
    public void Data_platform_and_ingest_know_no_feature()
    {
        foreach (var part in new[] { "Data", "Platform", "Ingest" })
            Assert.Empty(Used(Path.Combine(Server, part), FeatureName()));
    }

    [Fact]
    public void Core_refers_to_nothing_but_the_base_library()
    {
        var project = File.ReadAllText(
            Path.Combine(Repository.Root, "src", "ProductionAnalytics.Core", "ProductionAnalytics.Core.csproj")
        );
        Assert.DoesNotContain("Reference", project, StringComparison.Ordinal);
    }

    private static List<string> Used(string folder, Regex name)
    {
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(files);
        return [.. files.SelectMany(f => name.Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value)];
    }

    [GeneratedRegex(@"ProductionAnalytics\.Server\.Features\.(\w+)")]
    private static partial Regex FeatureName();
}
