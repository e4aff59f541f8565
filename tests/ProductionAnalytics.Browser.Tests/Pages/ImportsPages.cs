namespace ProductionAnalytics.Browser.Tests.Pages;

/// <summary>Where files are dropped or chosen, with all imports so far.</summary>
public sealed class ImportsPage(IPage page)
{
    public Card Upload => new(Card.Find(page, "Import files"));
    public Card Datasets => new(Card.Find(page, "Datasets"));
    public Card Formats => new(Card.Find(page, "What can be read"));
    public DataTable History => new(page, "Imports");
    public ILocator Chosen => page.GetByRole(AriaRole.List, new() { Name = "Files to import" });
    public ILocator Picker => page.GetByLabel("Choose files");

    public async Task Open()
    {
        await page.GotoAsync("/imports");
        await Expect(Picker).ToBeAttachedAsync();
    }

    /// <summary>For who may look and not import.</summary>
    public async Task OpenAsViewer()
    {
        await page.GotoAsync("/imports");
        await Expect(History.Rows).Not.ToHaveCountAsync(0);
    }

    public async Task Import(params FilePayload[] files)
    {
        await Picker.SetInputFilesAsync(files);
        await Upload.Button(files.Length == 1 ? "Import 1 file" : $"Import {files.Length} files").ClickAsync();
    }

    public static FilePayload Text(string name, string text) =>
        new()
        {
            Name = name,
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes(text),
        };

    public static FilePayload At(string path, int? bytes = null) =>
        new()
        {
            Name = Path.GetFileName(path),
            MimeType = "application/zip",
            Buffer = File.ReadAllBytes(path)[..(bytes ?? (int)new FileInfo(path).Length)],
        };
}

/// <summary>One import: its files, what changed and what was found.</summary>
public sealed class ImportPage(IPage page)
{
    public Card Files => new(Card.Find(page, "Files"));
    public Card Changed => new(Card.Find(page, "What changed"));
    public Card FindingsCard => new(Card.Find(page, "Findings"));
    public DataTable Findings => new(page, "Findings");
    public ILocator Outcome => page.GetByRole(AriaRole.Status, new() { Name = "What happened" });
    public ILocator Cancel => page.GetByRole(AriaRole.Button, new() { Name = "Cancel the import" });

    /// <summary>Waits for the import to be over, in a state like <c>Loaded</c>.</summary>
    public Task ShouldBe(string state) =>
        Expect(page.Locator("header .badge").GetByText(state, new() { Exact = true })).ToBeVisibleAsync();

    /// <summary>Before, after and the change of oil, gas or water.</summary>
    public ILocator Total(string phase) =>
        Changed.Root.GetByRole(AriaRole.Term).Filter(new() { HasText = phase }).Locator("xpath=following-sibling::dd");
}
