namespace ProductionAnalytics.Browser.Tests.Pages;

/// <summary>The assistant beside the page, or over it on a phone.</summary>
public sealed class AssistantPanel(IPage page)
{
    public ILocator Root => page.Locator("pa-assistant-panel");
    public ILocator Opener => page.GetByRole(AriaRole.Button, new() { Name = "Ask the assistant" });
    public ILocator Question => Root.GetByRole(AriaRole.Textbox, new() { Name = "Question", Exact = true });
    public ILocator Exchanges => Root.GetByRole(AriaRole.Article);
    public ILocator Answer => Exchanges.Last;
    public ILocator Rows => Answer.GetByRole(AriaRole.Row);
    public ILocator Suggestions => Root.GetByRole(AriaRole.List, new() { Name = "Suggestions" });
    public ILocator Choices => Answer.GetByRole(AriaRole.List, new() { Name = "Choices" });
    public ILocator Problem => Answer.GetByRole(AriaRole.Alert);

    public ILocator Button(string name) => Root.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Answer.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public async Task Open()
    {
        await Opener.ClickAsync();
        await Expect(Question).ToBeFocusedAsync();
    }

    /// <summary>Types a question, sends it, and waits for what comes of it.</summary>
    public async Task Ask(string question)
    {
        await Question.FillAsync(question);
        await Question.PressAsync("Enter");
        await ShouldHaveAnswered(question);
    }

    public async Task ShouldHaveAnswered(string question)
    {
        await Expect(Answer).ToContainTextAsync(question);
        await Expect(Answer).ToHaveAttributeAsync("aria-busy", "false");
    }
}
