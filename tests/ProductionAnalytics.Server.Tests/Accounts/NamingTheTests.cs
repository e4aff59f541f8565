using System.Text.RegularExpressions;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary><c>docs/security.md</c> names the tests that hold each promise; a test that is renamed is renamed there too.</summary>
public sealed partial class NamingTheTests
{
    [Fact]
    public void Every_test_that_the_security_page_names_is_there()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "security.md"));
        var named = NamedTest()
            .Matches(page)
            .Select(m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value))
            .ToList();
        Assert.True(named.Count > 30, $"Only {named.Count} were found");

        foreach (var (folder, name, method) in named)
        {
            var type = typeof(NamingTheTests)
                .Assembly.GetTypes()
                .SingleOrDefault(t =>
                    t.Name.Split('`')[0] == name && t.Namespace == $"ProductionAnalytics.Server.Tests.{folder}"
                );
            Assert.True(type is not null, $"{folder}/{name}");
            Assert.True(method.Length == 0 || type.GetMethod(method) is not null, $"{folder}/{name}.{method}");
        }
    }

    [GeneratedRegex(@"`([A-Z]\w+)/([A-Z]\w+)(?:\.([A-Z]\w+))?`")]
    private static partial Regex NamedTest();
}
