using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Tests.Assistant.Exam;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Assistant.Reading;

/// <summary>
/// Questions in other words than the exam's, over the demo basin, each with the call it must become. The table is
/// tests/data/assistant-paraphrases.txt: a message, an arrow, the call.
/// </summary>
[Trait("Store", "SQLite")]
public sealed class UnderstandingParaphrases(DemoStore demo, ITestOutputHelper output) : IClassFixture<DemoStore>
{
    private const string Arrow = " => ";

    [Fact]
    public async Task Each_becomes_the_call_that_it_means()
    {
        var app = await demo.Load();
        var book = await app.Store.Read(db => NameReading.Read(db, TestApp.Ct), TestApp.Ct);
        var lines = await File.ReadAllLinesAsync(
            Path.Combine(Repository.Root, "tests", "data", "assistant-paraphrases.txt"),
            TestApp.Ct
        );

        var wrong = new List<string>();
        foreach (var line in lines.Where(l => l.Length > 0 && l[0] != '#'))
        {
            var message = line.Split(Arrow)[0];
            var read = $"{message}{Arrow}{Rendering.Of(message, book)}";
            output.WriteLine(read);
            if (read != line)
                wrong.Add($"{line}\n  is read as\n{read}");
        }

        Assert.True(lines.Length >= 100);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
