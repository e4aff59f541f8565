using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>What the first screen costs: bytes of script over the wire, and movement under the reader's eyes.</summary>
public sealed class StayingLight(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    private const int MostScript = 350_000;
    private const double MostShift = 0.02;

    private const string WatchShifts = """
        window.layoutShift = 0;
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.layoutShift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    [Fact]
    public async Task The_dashboard_with_its_charts_takes_few_bytes_of_script_and_does_not_jump()
    {
        await Api.GivenProducer("Sanderling A-1", "SA");
        var reader = await Visit();
        await reader.Page.AddInitScriptAsync(WatchShifts);
        await reader.Dashboard.OpenFilled();

        var script = await reader.Page.EvaluateAsync<int>(
            "performance.getEntriesByType('resource').filter(e => /\\.js(\\?|$)/.test(e.name)).reduce((sum, e) => sum + e.transferSize, 0)"
        );
        var shift = await reader.Page.EvaluateAsync<double>("window.layoutShift");
        TestContext.Current.SendDiagnosticMessage($"script {script} bytes, layout shift {shift}");

        Assert.InRange(script, 100_000, MostScript);
        Assert.InRange(shift, 0, MostShift);
    }
}
