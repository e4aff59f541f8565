using System.Text.RegularExpressions;
using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Stories;

/// <summary>Somebody comes in, in each of the ways there are, and goes.</summary>
public sealed class SigningIn(Chromium chromium, RunningServer server)
    : Story(chromium, server),
        IClassFixture<RunningServer>
{
    [Fact]
    public async Task With_keys_alone_and_arrives_where_they_wanted_to_go()
    {
        var engineer = await Visit(role: Role.Nobody);
        engineer.Foresees("status of 401");
        var keyboard = engineer.Page.Keyboard;
        await engineer.Page.GotoAsync("/wells?region=KB");
        await Expect(engineer.SignIn.Heading).ToBeVisibleAsync();
        await Expect(engineer.SignIn.Name).ToBeFocusedAsync();
        await Expect(engineer.Shell.Navigation("Wells")).ToHaveCountAsync(0);

        await keyboard.TypeAsync(Accounts.NameOf(Role.Editor));
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("not this one");
        await keyboard.PressAsync("Enter");
        await Expect(engineer.SignIn.Said).ToBeVisibleAsync();
        await Expect(engineer.SignIn.Password).ToBeFocusedAsync();

        await keyboard.TypeAsync(Accounts.Password);
        await keyboard.PressAsync("Enter");
        await Expect(engineer.Page).ToHaveURLAsync(new Regex(@"/wells\?region=KB$"));
        await Expect(engineer.Wells.Add).ToBeVisibleAsync();
        await Expect(engineer.Menu.Opener).ToHaveAccessibleNameAsync("Account of editor");
    }

    [Fact]
    public async Task And_is_led_nowhere_else_whatever_the_address_asks_for()
    {
        var engineer = await Visit(role: Role.Nobody);
        engineer.Foresees("status of 401");
        await engineer.Page.GotoAsync("/sign-in?to=%2F%2Fevil.example%2Fdashboard");
        await engineer.SignIn.As(Accounts.NameOf(Role.Editor), Accounts.Password);
        await Expect(engineer.Page).ToHaveURLAsync(new Uri(Server.Address, "/dashboard").ToString());
    }

    [Fact]
    public async Task A_password_can_be_looked_at_before_it_is_sent()
    {
        var engineer = await Visit(role: Role.Nobody);
        engineer.Foresees("status of 401");
        await engineer.Page.GotoAsync("/sign-in");
        await engineer.SignIn.Password.FillAsync("what is this");
        await Expect(engineer.SignIn.Password).ToHaveAttributeAsync("type", "password");
        await engineer.SignIn.Button("Show password").ClickAsync();
        await Expect(engineer.SignIn.Password).ToHaveAttributeAsync("type", "text");
    }

    [Fact]
    public async Task With_a_second_factor_and_with_a_code_kept_for_a_lost_phone()
    {
        var engineer = await VisitAs("knot");
        engineer.Foresees("status of 401");
        engineer.Foresees("status of 422");
        await engineer.Account.Open();
        var card = engineer.Account.SecondFactor;
        await card.Button("Set it up").ClickAsync();
        var secret = await engineer.Page.GetByLabel("Secret").InputValueAsync();
        await engineer.SignIn.Code.FillAsync("000000");
        await card.Button("Turn it on").ClickAsync();
        await Expect(card.Root.GetByRole(AriaRole.Alert)).Not.ToBeEmptyAsync();
        await engineer.SignIn.Code.FillAsync(Authenticator.Code(secret));
        await card.Button("Turn it on").ClickAsync();
        await Expect(engineer.Account.RecoveryCodes.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(10);
        var kept = await engineer.Account.RecoveryCodes.GetByRole(AriaRole.Listitem).First.InnerTextAsync();
        await card.Button("I have kept them").ClickAsync();
        await Expect(card.Root).ToContainTextAsync("10 recovery codes left");

        foreach (var code in new[] { Authenticator.Code(secret, ahead: 1), kept })
        {
            await engineer.Menu.Choose("Sign out");
            await engineer.SignIn.As("knot", Accounts.Password);
            await Expect(engineer.SignIn.Code).ToBeFocusedAsync();
            await engineer.SignIn.Code.FillAsync(code);
            await engineer.SignIn.Submit.ClickAsync();
            await Expect(engineer.Menu.Opener).ToHaveAccessibleNameAsync("Account of knot");
        }
    }

    [Fact]
    public async Task Again_after_the_session_ended_and_nothing_that_was_typed_is_lost()
    {
        var engineer = await VisitAs("ruff");
        engineer.Foresees("status of 401");
        await engineer.Wells.Open();
        await engineer.Wells.Add.ClickAsync();
        await engineer.Wells.AddDialog.Fill(("Name", "Ruff A-1"));
        using (var administrator = Server.Accounts.Caller(Role.Administrator))
        {
            var people = await administrator.Get("people");
            var ruff = people.EnumerateArray().Single(person => person.GetProperty("name").GetString() == "ruff");
            await administrator.Delete($"people/{ruff.GetProperty("id").GetInt64()}/sessions");
        }

        await engineer.Wells.AddDialog.Button("Add the well").ClickAsync();
        var ended = engineer.Wells.Dialog("Your session ended");
        await Expect(ended.Root.GetByLabel("Password", new() { Exact = true })).ToBeFocusedAsync();
        await Expect(ended.Root.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("ruff");
        await ended.Root.GetByLabel("Password", new() { Exact = true }).FillAsync(Accounts.Password);
        await ended.Confirm("Sign in");

        await Expect(engineer.Wells.AddDialog.Field("Name")).ToHaveValueAsync("Ruff A-1");
        await engineer.Wells.AddDialog.Confirm("Add the well");
        await engineer.Well.ShouldBe("Ruff A-1");
    }

    [Fact]
    public async Task With_a_passkey_that_they_made_themselves()
    {
        await Server.Accounts.Add("dunlin", Role.Viewer);
        var home = new UriBuilder(Server.Address) { Host = "localhost" }.Uri;
        var reader = await Arrive(home);
        reader.Foresees("status of 401");
        await reader.HasAnAuthenticator();
        await reader.Page.GotoAsync("/account");
        await reader.SignIn.As("dunlin", Accounts.Password);
        var passkeys = reader.Account.Passkeys;
        await passkeys.Root.GetByLabel("Name of the new passkey").FillAsync("Office laptop");
        await passkeys.Button("Add a passkey").ClickAsync();
        await Expect(passkeys.Button("Remove the passkey Office laptop")).ToBeVisibleAsync();

        await reader.Menu.Choose("Sign out");
        await reader.SignIn.Button("Sign in with a passkey").ClickAsync();
        await Expect(reader.Menu.Opener).ToHaveAccessibleNameAsync("Account of dunlin");
    }

    [Fact]
    public async Task And_out_everywhere()
    {
        var engineer = await VisitAs("sanderling");
        engineer.Foresees("status of 401");
        await engineer.Account.Open();
        await engineer.Account.Sessions.Button("Sign out everywhere").ClickAsync();
        await engineer.Wells.Dialog("Sign out everywhere?").Button("Sign out everywhere").ClickAsync();
        await Expect(engineer.SignIn.Name).ToBeVisibleAsync();
    }
}
