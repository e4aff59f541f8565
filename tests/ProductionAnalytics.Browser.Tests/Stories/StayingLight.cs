using System.Text.RegularExpressions;
using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>What the first screen costs: bytes of script over the wire, and movement under the reader's eyes.</summary>
public sealed partial class StayingLight(Chromium chromium, RunningServer server)
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

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task A_file_of_the_page_comes_packed_as_the_reader_can_unpack_it_and_caches_are_told(
        string accepted,
        string? packed
    )
    {
        using var http = new HttpClient { BaseAddress = Server.Address };
        var main = MainScript().Match(await http.GetStringAsync("/sign-in", Ct)).Value;
        using var request = new HttpRequestMessage(HttpMethod.Get, main);
        request.Headers.AcceptEncoding.ParseAdd(accepted);

        var reply = await http.SendAsync(request, Ct);

        Assert.Equal(packed, reply.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(["Accept-Encoding"], reply.Headers.Vary);
        Assert.Equal("text/javascript", reply.Content.Headers.ContentType!.MediaType);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [GeneratedRegex("main-[A-Z0-9]+[.]js")]
    private static partial Regex MainScript();
}
