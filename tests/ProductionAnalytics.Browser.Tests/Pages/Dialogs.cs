using System.Text.RegularExpressions;

namespace ProductionAnalytics.Browser.Tests.Pages;

/// <summary>A dialog that changes or deletes something.</summary>
public sealed class ChangeDialog(IPage page, string title)
{
    public ILocator Root => page.GetByRole(AriaRole.Dialog, new() { Name = title });
    public ILocator Message => Root.GetByRole(AriaRole.Alert);

    /// <summary>An entry by the start of its label; a unit or "required" may follow it.</summary>
    public ILocator Field(string label) => Root.GetByLabel(new Regex($"^\\s*{Regex.Escape(label)}\\b")).First;

    public ILocator Button(string name) => Root.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task Fill(params (string Label, string Value)[] entries)
    {
        // A dialog that opens takes the focus; what is typed before that would go elsewhere.
        await Expect(Root.Locator(":focus")).ToHaveCountAsync(1);
        foreach (var (label, value) in entries)
            await Field(label).FillAsync(value);
    }

    /// <summary>Presses the button and waits until the dialog has gone.</summary>
    public async Task Confirm(string button)
    {
        await Button(button).ClickAsync();
        await Expect(Root).ToBeHiddenAsync();
    }
}
