using System.Text.RegularExpressions;
using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>From a server that nobody has an account of to a colleague who signs in.</summary>
public sealed class TakingItIntoUse(Chromium chromium, UnclaimedServer server)
    : Story(chromium, server),
        IClassFixture<UnclaimedServer>
{
    [Fact]
    public async Task Whoever_sits_at_the_machine_makes_the_first_account_and_adds_a_colleague()
    {
        var first = await Visit(role: Role.Nobody);
        first.Foresees("status of 422");
        await first.Page.GotoAsync("/wells");
        var bar = first.Page.Locator("pa-local-bar");
        await Expect(bar).ToContainTextAsync("whoever sits at this machine is administrator");
        await Expect(first.Wells.Add).ToBeVisibleAsync();
        await bar.GetByRole(AriaRole.Link, new() { Name = "Create the first account" }).ClickAsync();

        await first.SignIn.Name.FillAsync("avocet");
        await first.SignIn.Password.FillAsync("short");
        await Expect(first.Page.GetByText("7 more characters.")).ToBeVisibleAsync();
        var create = first.SignIn.Button("Create the account and sign in");
        await create.ClickAsync();
        await Expect(first.SignIn.Password).ToHaveAttributeAsync("aria-invalid", "true");
        await first.SignIn.Password.FillAsync(Accounts.Password);
        await create.ClickAsync();
        await Expect(first.Menu.Opener).ToHaveAccessibleNameAsync("Account of avocet");
        await Expect(bar.Locator("p")).ToHaveCountAsync(0);

        await first.Admin.Open("people");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Add a person" }).ClickAsync();
        var add = first.Admin.Dialog("Add a person");
        await add.Fill(("Name", "whimbrel"));
        await add.Button("Add and show the link").ClickAsync();
        var link = await first.Admin.OneTimeLink.InputValueAsync();
        await first.Admin.Dialog("whimbrel is added").Confirm("Done");
        await Expect(first.Admin.People.Row("whimbrel")).ToContainTextAsync("Invited");

        var colleague = await Visit(role: Role.Nobody);
        colleague.Foresees("status of 401");
        colleague.Foresees("status of 403");
        await colleague.Page.GotoAsync("/wells");
        await Expect(colleague.SignIn.Name).ToBeFocusedAsync();
        await colleague.Page.GotoAsync(new Uri(link).PathAndQuery);
        await colleague.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Accounts.Password);
        await colleague.SignIn.Button("Keep the password and sign in").ClickAsync();
        await Expect(colleague.Menu.Opener).ToHaveAccessibleNameAsync("Account of whimbrel");
        await Expect(colleague.Page).ToHaveURLAsync(new Regex("/dashboard$"));

        var late = await Visit(role: Role.Nobody);
        late.Foresees("status of 403");
        await late.Page.GotoAsync(new Uri(link).PathAndQuery);
        await late.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Accounts.Password);
        await late.SignIn.Button("Keep the password and sign in").ClickAsync();
        await Expect(late.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }
}
