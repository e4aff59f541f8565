using System.Text.RegularExpressions;
using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>Whoever keeps the accounts, the keys and an eye on what was done.</summary>
public sealed class Administering(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_person_gets_another_role_and_is_kept_out()
    {
        await Server.Accounts.Add("curlew", Role.Viewer);
        var administrator = await Visit(role: Role.Administrator);
        await administrator.Admin.Open("people");
        var row = administrator.Admin.People.Row("curlew");
        await row.ClickAsync();
        var dialog = administrator.Admin.Dialog("curlew");
        await dialog.Field("Role").SelectOptionAsync("Steward");
        await dialog.Confirm("Save");
        await Expect(row).ToContainTextAsync("Steward");

        await row.ClickAsync();
        await dialog.Field("Disabled").CheckAsync();
        await dialog.Confirm("Save");
        await Expect(row).ToContainTextAsync("Disabled");

        await row.ClickAsync();
        await dialog.Button("New password link").ClickAsync();
        await Expect(administrator.Admin.OneTimeLink).ToHaveValueAsync(new Regex("/sign-in/invitation"));
        await dialog.Button("Remove …").ClickAsync();
        await administrator.Admin.Dialog("Remove curlew?").Confirm("Remove the person");
        await Expect(row).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        var administrator = await Visit(role: Role.Administrator);
        administrator.Foresees("status of 409");
        await administrator.Admin.Open("people");
        await administrator.Admin.People.Row("administrator").First.ClickAsync();
        var dialog = administrator.Admin.Dialog("administrator");
        await dialog.Field("Role").SelectOptionAsync("Viewer");
        await dialog.Button("Save").ClickAsync();
        await Expect(dialog.Message).ToContainTextAsync("person.last_administrator");
    }

    [Fact]
    public async Task A_key_is_shown_once_opens_the_api_and_is_revoked_by_an_administrator()
    {
        var engineer = await VisitAs("plover");
        await engineer.Account.Open();
        await engineer.Account.KeysCard.Button("New key").ClickAsync();
        var dialog = engineer.Admin.Dialog("New API key");
        await dialog.Fill(("Name", "nightly export"));
        await dialog.Button("Make the key").ClickAsync();
        var secret = await engineer.Page.GetByLabel("The new key").InputValueAsync();
        await engineer.Admin.Dialog("The key nightly export").Confirm("Done");
        await Expect(engineer.Account.Keys.Row("nightly export")).ToContainTextAsync("Active");
        using (var script = new Api(Server.Address, secret))
            await script.AllWells();

        var administrator = await Visit(role: Role.Administrator);
        await administrator.Admin.Open("keys");
        await Expect(administrator.Admin.Keys.Row("nightly export")).ToContainTextAsync("plover");
        await administrator.Admin.Keys.Action("Revoke nightly export").ClickAsync();
        await administrator.Admin.Dialog("Revoke nightly export?").Confirm("Revoke the key");
        await Expect(administrator.Admin.Keys.Row("nightly export")).ToContainTextAsync("Revoked");
        using (var script = new Api(Server.Address, secret))
            await Assert.ThrowsAsync<HttpRequestException>(script.AllWells);
    }

    [Fact]
    public async Task The_audit_says_who_changed_what_before_and_after()
    {
        var engineer = await VisitAs("grebe");
        var well = await Api.GivenWell("Grebe A-1", "GR");
        await engineer.Well.Open(well.Id, well.Name);
        await engineer.Well.Edit.ClickAsync();
        var edit = engineer.Wells.EditDialog("Grebe A-1");
        await edit.Fill(("Operator", "Gannet Energy"));
        await edit.Confirm("Save");

        var administrator = await Visit(role: Role.Administrator);
        await administrator.Admin.Open("audit");
        await administrator.Page.GetByLabel("Who", new() { Exact = true }).FillAsync("grebe");
        await administrator.Page.GetByLabel("What was done", new() { Exact = true }).SelectOptionAsync("well: updated");
        await administrator.Admin.Audit.ShouldHaveRows(1);
        var row = administrator.Admin.Audit.RowAt(1);
        await Expect(row).ToContainTextAsync("operator");
        await row.ClickAsync();
        await Expect(administrator.Admin.Dialog("well: updated").Root.GetByRole(AriaRole.Row).Nth(1))
            .ToHaveTextAsync(new Regex(@"operator\s*–\s*Gannet Energy"));
        await administrator.Page.Keyboard.PressAsync("Escape");

        var download = await administrator.Page.RunAndWaitForDownloadAsync(() =>
            administrator.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync()
        );
        Assert.Contains(
            "grebe",
            await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }
}
