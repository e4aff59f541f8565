using System.Collections.Concurrent;

namespace ProductionAnalytics.Core.Tests.Cube;

/// <summary>How often random draws met each situation; one that was never met proves nothing.</summary>
internal sealed class Situations
{
    private readonly ConcurrentDictionary<string, int> met = [];

    public void Note(string situation, bool isMet) =>
        met.AddOrUpdate(situation, isMet ? 1 : 0, (_, count) => count + (isMet ? 1 : 0));

    /// <summary>Prints the counts, and fails where one is 0.</summary>
    public void Report()
    {
        TestContext.Current.TestOutputHelper!.WriteLine(
            string.Join(", ", met.OrderBy(m => m.Key).Select(m => $"{m.Key} {m.Value}"))
        );
        Assert.DoesNotContain(met, m => m.Value == 0);
    }
}
