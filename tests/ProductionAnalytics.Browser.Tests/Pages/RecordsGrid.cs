namespace ProductionAnalytics.Browser.Tests.Pages;

/// <summary>The records of a well, edited in place; only the rows in sight exist.</summary>
public sealed class RecordsGrid(IPage page)
{
    public ILocator Root => page.GetByRole(AriaRole.Grid, new() { Name = "Records of the well" });

    /// <summary>The rows with a record, without the head.</summary>
    public ILocator Rows => Root.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Gridcell) });

    public ILocator Row(string text) => Rows.Filter(new() { HasText = text });

    public ILocator Action(string name) => Root.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A cell by its month and its place: 0 days, 1 oil, 2 gas, 3 water.</summary>
    public ILocator Cell(string month, int column) => Row(month).GetByRole(AriaRole.Gridcell).Nth(column);

    /// <summary>Types over a cell and leaves it with the enter key.</summary>
    public async Task Type(string month, int column, string text)
    {
        await Cell(month, column).DblClickAsync();
        await Expect(Root.GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await Root.GetByRole(AriaRole.Textbox).FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Pastes what a spreadsheet would have put into the clipboard.</summary>
    public async Task Paste(string month, int column, string text)
    {
        await Cell(month, column).FocusAsync();
        await Cell(month, column)
            .EvaluateAsync(
                """
                (cell, text) => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData('text/plain', text);
                  cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
                }
                """,
                text
            );
    }
}
