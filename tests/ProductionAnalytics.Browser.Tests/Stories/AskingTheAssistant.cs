using System.Text.RegularExpressions;
using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>Somebody asks in words, and follows the numbers to where they stand.</summary>
public sealed partial class AskingTheAssistant(Chromium chromium, DemoServer server)
    : Story(chromium, server),
        IClassFixture<DemoServer>
{
    private const string Chat = "api/v1/chatbot";

    [Fact]
    public async Task A_number_is_that_of_the_records_and_leads_to_the_page_that_shows_it()
    {
        var records = await Api.AllRecords("start_date=2024-01-01&end_date=2024-12-01");
        var oil = Shown.Full(Shown.Sum(records, record => record.OilVolume));
        var engineer = await VisitQuietly("/map");
        await Expect(engineer.Assistant.Opener).ToBeVisibleAsync();
        await engineer.Page.Keyboard.PressAsync("a");
        await Expect(engineer.Assistant.Question).ToBeFocusedAsync();
        await engineer.Page.Keyboard.TypeAsync("how much oil in 2024");
        await engineer.Page.Keyboard.PressAsync("Enter");

        await engineer.Assistant.ShouldHaveAnswered("how much oil in 2024");
        await Expect(engineer.Assistant.Link($"{oil} bbl")).ToBeVisibleAsync();
        await Expect(engineer.Assistant.Answer).ToContainTextAsync("Jan 2024 – Dec 2024");
        await Expect(engineer.Assistant.Answer).ToContainTextAsync("600 wells");

        await engineer.Assistant.Link("Open in dashboard").ClickAsync();
        await Expect(engineer.Page).ToHaveURLAsync(OfTheYear());
        await engineer.Dashboard.ShouldBeFilled();
        await Expect(engineer.Assistant.Link($"{oil} bbl")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_follow_up_goes_on_from_the_question_before_and_the_arrow_brings_that_back()
    {
        var engineer = await VisitQuietly();
        await engineer.Assistant.Open();
        await engineer.Assistant.Ask("Top 5 operators by gas in the last 12 months");
        await Expect(engineer.Assistant.Rows).ToHaveCountAsync(6);
        await Expect(engineer.Assistant.Answer).ToContainTextAsync("Answered with an assumption");
        await Expect(engineer.Assistant.Answer.GetByRole(AriaRole.Columnheader, new() { Name = "Gas, Mcf" }))
            .ToBeVisibleAsync();

        await engineer.Assistant.Suggestions.GetByRole(AriaRole.Button, new() { Name = "and for oil?" }).ClickAsync();
        await engineer.Assistant.ShouldHaveAnswered("and for oil?");
        await Expect(engineer.Assistant.Answer.GetByRole(AriaRole.Columnheader, new() { Name = "Oil, bbl" }))
            .ToBeVisibleAsync();

        await engineer.Assistant.Question.PressAsync("ArrowUp");
        await Expect(engineer.Assistant.Question).ToHaveValueAsync("and for oil?");
        await engineer.Assistant.Question.PressAsync("ArrowUp");
        await Expect(engineer.Assistant.Question).ToHaveValueAsync("Top 5 operators by gas in the last 12 months");
    }

    [Fact]
    public async Task What_has_two_meanings_is_asked_back_and_a_click_answers()
    {
        var engineer = await VisitQuietly();
        await engineer.Assistant.Open();
        await engineer.Assistant.Ask("salt draw oil 2024");
        await Expect(engineer.Assistant.Answer).ToContainTextAsync("A question back");
        await engineer.Assistant.Choices.GetByRole(AriaRole.Button, new() { Name = "field Salt Draw" }).ClickAsync();

        await engineer.Assistant.ShouldHaveAnswered("field Salt Draw");
        await Expect(engineer.Assistant.Answer).ToContainTextAsync("Field Salt Draw");
        await Expect(engineer.Assistant.Link("Open in dashboard"))
            .ToHaveAttributeAsync("href", new Regex("field=Salt%20Draw|field=Salt\\+Draw"));
    }

    [Fact]
    public async Task What_the_page_shows_counts_until_it_is_left_out()
    {
        var engineer = await VisitQuietly("/dashboard?region=Salt%20Draw&start_date=2023-01-01");
        await engineer.Assistant.Open();
        await Expect(engineer.Assistant.Root).ToContainTextAsync("Region Salt Draw");
        await engineer.Assistant.Ask("Oil of what I am looking at by month");
        await Expect(engineer.Assistant.Answer.GetByRole(AriaRole.Img).Locator("canvas")).ToBeVisibleAsync();
        await Expect(engineer.Assistant.Answer).ToContainTextAsync("Region Salt Draw");
        await engineer.Assistant.Button("Show as table").ClickAsync();
        await Expect(engineer.Assistant.Answer).ToContainTextAsync("8 of 24 rows shown.");

        await engineer.Assistant.Button("Do not send what I am looking at").ClickAsync();
        await engineer.Assistant.Ask("Oil of what I am looking at");
        await Expect(engineer.Assistant.Answer).ToContainTextAsync("the page did not send its filter");
    }

    [Fact]
    public async Task A_question_is_stopped_and_asked_again()
    {
        var engineer = await VisitQuietly();
        engineer.Foresees("net::ERR_");
        var held = await engineer.HoldAnswersTo(Chat);
        await engineer.Assistant.Open();
        await engineer.Assistant.Question.FillAsync("oil in 2023");
        await engineer.Assistant.Question.PressAsync("Enter");
        await engineer.Assistant.Button("Stop").ClickAsync();
        await Expect(engineer.Assistant.Answer).ToContainTextAsync("Stopped before the answer was whole.");

        held.Drop();
        await engineer.Page.UnrouteAsync($"**/{Chat}");
        await engineer.Assistant.Button("Try again").ClickAsync();
        await Expect(engineer.Assistant.Link("Open in dashboard")).ToBeVisibleAsync();
        await Expect(engineer.Assistant.Exchanges).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_server_that_is_away_loses_no_question()
    {
        var engineer = await VisitQuietly();
        engineer.Foresees("net::ERR_");
        await engineer.Assistant.Open();
        await Server.Stop();
        await engineer.Assistant.Ask("oil in 2022");
        await Expect(engineer.Assistant.Problem).ToContainTextAsync("connection.lost");

        await Server.Start();
        await engineer.Assistant.Button("Try again").ClickAsync();
        await Expect(engineer.Assistant.Link("Open in dashboard")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_conversation_is_there_again_after_a_reload_and_escape_gives_the_focus_back()
    {
        var engineer = await VisitQuietly();
        await engineer.Assistant.Open();
        await engineer.Assistant.Ask("what is the price of oil");
        await Expect(engineer.Assistant.Answer).ToContainTextAsync("Not answered");
        await engineer.Page.ReloadAsync();
        await engineer.Assistant.Open();
        await engineer.Assistant.Button("History").ClickAsync();
        await engineer
            .Assistant.Root.GetByRole(AriaRole.Button, new() { NameRegex = new("^what is the price of oil") })
            .ClickAsync();
        await Expect(engineer.Assistant.Answer).ToContainTextAsync("Not answered");

        await engineer.Page.Keyboard.PressAsync("Escape");
        await Expect(engineer.Assistant.Root).ToBeHiddenAsync();
        await Expect(engineer.Assistant.Opener).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_phone_it_takes_the_screen_and_makes_way_for_the_page_it_opens()
    {
        var engineer = await VisitQuietly(
            options: new()
            {
                ViewportSize = new() { Width = 360, Height = 740 },
                HasTouch = true,
                IsMobile = true,
            }
        );
        await engineer.Assistant.Open();
        var box = (await engineer.Assistant.Root.BoundingBoxAsync())!;
        Assert.Equal((0, 0, 360, 740), (box.X, box.Y, box.Width, box.Height));
        await engineer.Assistant.Ask("oil by region in 2024");
        await engineer.Assistant.Link("Open in dashboard").TapAsync();

        await Expect(engineer.Assistant.Root).ToBeHiddenAsync();
        await Expect(engineer.Page).ToHaveURLAsync(OfTheYear());
        await engineer.Assistant.Open();
        await Expect(engineer.Assistant.Answer).ToContainTextAsync("oil by region in 2024");
    }

    /// <summary>Somebody who has seen the note about the demo data.</summary>
    private async Task<Visitor> VisitQuietly(string path = "/dashboard", BrowserNewContextOptions? options = null)
    {
        var visitor = await Visit(options);
        await visitor.Page.AddInitScriptAsync("localStorage.setItem('pa.first-run', 'dismissed')");
        await visitor.Page.GotoAsync(path);
        return visitor;
    }

    [GeneratedRegex("/dashboard\\?start_date=2024-01-01&end_date=2024-12-01$")]
    private static partial Regex OfTheYear();
}
