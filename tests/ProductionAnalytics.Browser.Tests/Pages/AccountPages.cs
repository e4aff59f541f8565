using System.Text.RegularExpressions;

namespace ProductionAnalytics.Browser.Tests.Pages;

/// <summary>The menu of whoever is signed in, in the top bar.</summary>
public sealed class AccountMenu(IPage page)
{
    public ILocator Opener => page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Account") });
    public ILocator Panel => page.GetByRole(AriaRole.Dialog, new() { NameRegex = new Regex("^Account") });

    public async Task Choose(string what)
    {
        await Opener.ClickAsync();
        await Panel.GetByText(what, new() { Exact = true }).ClickAsync();
    }
}

/// <summary>One's own account.</summary>
public sealed class AccountPage(IPage page)
{
    public Card SecondFactor => new(Card.Find(page, "Second factor"));
    public Card Passkeys => new(Card.Find(page, "Passkeys"));
    public Card KeysCard => new(Card.Find(page, "API keys"));
    public Card Sessions => new(Card.Find(page, "Sessions"));
    public Card Password => new(Card.Find(page, "Password"));
    public DataTable Keys => new(page, "API keys");
    public ILocator RecoveryCodes => page.GetByRole(AriaRole.List, new() { Name = "Recovery codes" });

    public async Task Open()
    {
        await page.GotoAsync("/account");
        await Expect(Sessions.Root.GetByText("this one")).ToBeVisibleAsync();
    }
}

/// <summary>What administrators see.</summary>
public sealed class AdminPages(IPage page)
{
    public DataTable People => new(page, "People");
    public DataTable Keys => new(page, "API keys");
    public DataTable Audit => new(page, "Audit");
    public ILocator OneTimeLink => page.GetByLabel("One-time link");

    public ChangeDialog Dialog(string title) => new(page, title);

    public async Task Open(string part)
    {
        await page.GotoAsync($"/admin/{part}");
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Administration" })).ToBeVisibleAsync();
    }
}

/// <summary>Saved views, at the end of the filter bar.</summary>
public sealed class ViewsMenu(IPage page)
{
    /// <summary>Says the view that is shown, or only that there are some.</summary>
    public ILocator Opener => page.Locator("pa-views-menu").GetByRole(AriaRole.Button);
    public ILocator Panel => page.Locator("pa-views-panel");
    public ILocator Own => Panel.GetByRole(AriaRole.List, new() { Name = "Your views" });

    public ILocator Button(string name) => Panel.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task Open()
    {
        await Opener.ClickAsync();
        await Expect(Panel).ToBeVisibleAsync();
    }

    public async Task Keep(string name)
    {
        await Open();
        await Button("Save this view …").ClickAsync();
        await Panel.GetByLabel("Name of the view").FillAsync(name);
        await Button("Save").ClickAsync();
    }
}
