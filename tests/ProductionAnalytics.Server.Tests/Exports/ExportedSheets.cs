using ProductionAnalytics.Server.Platform.Tables;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Exports;

/// <summary>More rows than a sheet can hold, on sheets of a few rows.</summary>
public sealed class ExportedSheets
{
    [Theory]
    [InlineData(0, new[] { 0 })]
    [InlineData(3, new[] { 3 })]
    [InlineData(4, new[] { 3, 1 })]
    [InlineData(6, new[] { 3, 3 })]
    [InlineData(7, new[] { 3, 3, 1 })]
    public async Task Rows_beyond_a_sheet_go_on_in_the_next_under_the_same_header(int rows, int[] perSheet)
    {
        var sheets = Table.OfXlsx(await Workbook(rows, mostRows: 4));

        Assert.Equal(perSheet, sheets.Select(s => s.Rows.Count));
        Assert.All(sheets, s => Assert.Equal(["number", "text"], s.Columns));
        Assert.Equal(Enumerable.Range(0, rows).Select(i => (double?)i), sheets.SelectMany(s => s.Numbers("number")));
    }

    [Fact]
    public async Task A_text_longer_than_a_cell_is_cut_and_says_so()
    {
        var text = string.Concat(Enumerable.Repeat("🛢", 20_000));
        var cell = Table.OfXlsx(await Workbook(1, mostRows: 4, text))[0].Texts("text").Single()!;

        Assert.InRange(cell.Length, XlsxText.MostCharacters - 2, XlsxText.MostCharacters);
        Assert.EndsWith("🛢… (cut; the CSV file has all of it)", cell, StringComparison.Ordinal);
    }

    private static async Task<byte[]> Workbook(int rows, int mostRows, string text = "t")
    {
        using var bytes = new MemoryStream();
        var writer = new XlsxTableWriter(bytes, "sheet", mostRows);
        await writer.Begin([new("number", CellKind.Whole), new("text", CellKind.Text)], TestApp.Ct);
        for (var i = 0; i < rows; i++)
        {
            await writer.BeginRow(TestApp.Ct);
            writer.Number(i);
            writer.Text(text);
            await writer.EndRow(TestApp.Ct);
        }

        await writer.Complete(TestApp.Ct);
        return bytes.ToArray();
    }
}
