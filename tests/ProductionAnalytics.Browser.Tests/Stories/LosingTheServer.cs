using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>The server stops while somebody works, and comes back.</summary>
public sealed class LosingTheServer(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    [Fact]
    public async Task Cards_say_that_nobody_answers_and_work_again_once_somebody_does()
    {
        await Api.GivenProducer("Eider A-1", "EI");
        var engineer = await Visit();
        engineer.Foresees("net::ERR_");
        await engineer.Dashboard.OpenFilled();

        await Server.Stop();
        await engineer.Shell.Units("Metric").ClickAsync();
        var card = engineer.Dashboard.Production;
        await Expect(card.Problem).ToContainTextAsync("The server did not answer.");
        await Expect(engineer.Dashboard.RecordsCard.Problem).ToContainTextAsync("connection.lost");

        await Expect(engineer.Shell.Offline).ToContainTextAsync("The server does not answer.");

        await Server.Start();
        await engineer.Page.GetByRole(AriaRole.Button, new() { Name = "Try now" }).ClickAsync();
        await Expect(engineer.Shell.Offline).ToBeHiddenAsync();
        await Expect(card.Canvas).ToBeVisibleAsync();
        await Expect(engineer.Dashboard.Records.Head("Oil, Sm³")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_typed_survives_until_it_can_be_saved()
    {
        var engineer = await Visit();
        engineer.Foresees("net::ERR_");
        await engineer.Wells.Open();
        await engineer.Wells.Add.ClickAsync();
        var dialog = engineer.Wells.AddDialog;
        await dialog.Fill(("Name", "Scoter B-2"));

        await Server.Stop();
        await dialog.Button("Add the well").ClickAsync();
        await Expect(dialog.Message).ToContainTextAsync("The server did not answer.");
        await Expect(dialog.Field("Name")).ToHaveValueAsync("Scoter B-2");

        await Server.Start();
        await dialog.Confirm("Add the well");
        await engineer.Well.ShouldBe("Scoter B-2");
        Assert.Single(await Api.WellsNamed("Scoter B-2"));
    }
}
