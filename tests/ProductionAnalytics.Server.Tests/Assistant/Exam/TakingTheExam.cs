using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Assistant.Exam;

/// <summary>
/// The assistant without a model is asked every question of tests/data/assistant, over the real stores, through the API.
/// </summary>
[Trait("Store", "SQLite"), Trait("Data", "Real")]
public sealed class TakingTheExam(BseeStore bsee, DemoStore demo, ITestOutputHelper output)
    : IClassFixture<BseeStore>,
        IClassFixture<DemoStore>
{
    private const double LeastRight = 0.95;

    [Fact]
    public async Task Every_group_is_nearly_all_right_and_no_number_is_wrong()
    {
        var stores = new Dictionary<string, TestApp> { ["bsee"] = await bsee.Load(), ["demo"] = await demo.Load() };
        var reports = new List<GroupReport>();
        foreach (var group in ExamQuestion.Groups)
        {
            var verdicts = new List<Verdict>();
            foreach (var question in ExamQuestion.Of(group))
                verdicts.Add(await ExamJudge.Judge(stores[question.Store], question));
            reports.Add(new GroupReport(group, verdicts));
        }

        var wrong = string.Join('\n', reports.SelectMany(r => r.Verdicts).SelectMany(v => v.Wrong));
        output.WriteLine(ExamReport.Table(reports));
        output.WriteLine(wrong);
        Assert.All(
            reports,
            r =>
                Assert.True(
                    r.Right >= LeastRight * r.Verdicts.Count,
                    $"{r.Group}: {r.Right} of {r.Verdicts.Count}\n{wrong}"
                )
        );
        Assert.All(reports, r => Assert.True(r.WrongNumbers == 0, wrong));
        Assert.Contains(
            ExamReport.Table(reports),
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "assistant.md"), TestApp.Ct),
            StringComparison.Ordinal
        );
    }
}
