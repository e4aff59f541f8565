using System.Text.RegularExpressions;

namespace ProductionAnalytics.Server.Tests.Contract;

/// <summary>
/// One rule of gravity: Core knows nothing, features know Core and Data, nobody knows a feature. The assistant stands
/// above the features and may know them; nobody may know it.
/// </summary>
public sealed partial class Walls
{
    private static readonly string Server = Path.Combine(Repository.Root, "src", "ProductionAnalytics.Server");

    private const string Above = "Assistant";

    [Fact]
    public void No_feature_knows_another()
    {
        foreach (var feature in Features().Where(f => Path.GetFileName(f) != Above))
            Assert.All(Used(feature, FeatureName()), name => Assert.Equal(Path.GetFileName(feature), name));
    }

    [Fact]
    public void The_assistant_knows_features_that_are_there()
    {
        var known = Used(Path.Combine(Server, "Features", Above), FeatureName()).Distinct().ToList();
        Assert.Contains("Analytics", known);
        Assert.Subset(Features().Select(f => Path.GetFileName(f)!).ToHashSet(), known.ToHashSet());
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

    private static IEnumerable<string> Features() => Directory.EnumerateDirectories(Path.Combine(Server, "Features"));

    private static List<string> Used(string folder, Regex name)
    {
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(files);
        return [.. files.SelectMany(f => name.Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value)];
    }

    [GeneratedRegex(@"ProductionAnalytics\.Server\.Features\.(\w+)")]
    private static partial Regex FeatureName();
}
