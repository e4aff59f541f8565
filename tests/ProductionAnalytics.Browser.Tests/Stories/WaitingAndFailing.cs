using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>Answers that are slow, or wrong.</summary>
public sealed class WaitingAndFailing(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    private const string Failure = """
        {"type":"about:blank","title":"Internal Server Error","status":500,"detail":"The totals could not be read.","code":"server.error","trace_id":"4bf92f35"}
        """;

    [Fact]
    public async Task A_card_that_failed_says_why_and_tries_again_while_its_neighbours_work()
    {
        await Api.GivenProducer("Teal A-1", "TE");
        var engineer = await Visit();
        engineer.Foresees("status of 500");
        await engineer.Page.RouteAsync(
            "**/analytics/series*",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Status = 500,
                        ContentType = "application/problem+json",
                        Body = Failure,
                    }
                ),
            new() { Times = 1 }
        );
        await engineer.Dashboard.Open("?region=TE");

        var card = engineer.Dashboard.Production;
        await Expect(card.Problem).ToContainTextAsync("Production did not arrive");
        await Expect(card.Problem).ToContainTextAsync("The totals could not be read.");
        await Expect(card.Problem).ToContainTextAsync("server.error");
        await Expect(engineer.Dashboard.Region("TE")).ToBeVisibleAsync();
        await engineer.Dashboard.Records.ShouldHaveRows(12);

        await card.TryAgain.ClickAsync();
        await Expect(card.Problem).ToBeHiddenAsync();
        await Expect(card.Canvas).ToBeVisibleAsync();
    }

    [Fact]
    public async Task While_a_slow_answer_is_on_its_way_the_previous_one_stays_and_progress_is_shown()
    {
        await Api.GivenProducer("Wigeon B-2", "WI");
        var engineer = await Visit();
        await engineer.Dashboard.OpenFilled("?region=WI&basis=volume");
        var card = engineer.Dashboard.Production;
        await card.ShowAsTable();
        await Expect(card.TwinCells.First).ToHaveTextAsync("Dec 2024");

        var answers = await engineer.HoldAnswersTo("analytics/series*");
        await card.Choose("Interval", "Year");
        await Expect(card.Progress).ToBeVisibleAsync();
        await Expect(card.Root).ToHaveAttributeAsync("aria-busy", "true");
        await Expect(card.TwinCells.First).ToHaveTextAsync("Dec 2024");

        answers.Release();
        await Expect(card.TwinCells).ToHaveTextAsync(["2024", "78,000", "24,000", "3,900", "1"]);
        await Expect(card.Progress).ToBeHiddenAsync();
        await Expect(card.Root).ToHaveAttributeAsync("aria-busy", "false");
    }

    [Fact]
    public async Task Before_the_first_answer_every_card_has_its_place()
    {
        await Api.GivenProducer("Pintail C-3", "PI");
        var engineer = await Visit();
        var answers = await engineer.HoldAnswersTo("api/v1/**");
        await engineer.Dashboard.Open("?region=PI");
        await Expect(engineer.Dashboard.Production.Progress).ToBeVisibleAsync();
        await Expect(engineer.Dashboard.RecordsCard.Progress).ToBeVisibleAsync();
        var before = await engineer.Dashboard.Places();

        answers.Release();
        await Expect(engineer.Dashboard.Production.Canvas).ToBeVisibleAsync();
        await Expect(engineer.Dashboard.Records.Rows).Not.ToHaveCountAsync(0);
        Assert.Equal(before, await engineer.Dashboard.Places());
    }
}
