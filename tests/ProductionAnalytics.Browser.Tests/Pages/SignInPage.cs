namespace ProductionAnalytics.Browser.Tests.Pages;

/// <summary>Where somebody comes in.</summary>
public sealed class SignInPage(IPage page)
{
    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Name = "Sign in", Exact = true });
    public ILocator Name => page.GetByLabel("Name", new() { Exact = true });
    public ILocator Password => page.GetByLabel("Password", new() { Exact = true });
    public ILocator Code => page.GetByLabel("Code", new() { Exact = true });
    public ILocator Said => page.Locator("pa-sign-in-form").GetByRole(AriaRole.Alert);
    public ILocator Submit => Button("Sign in");

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task As(string name, string password)
    {
        await Name.FillAsync(name);
        await Password.FillAsync(password);
        await Submit.ClickAsync();
    }
}
