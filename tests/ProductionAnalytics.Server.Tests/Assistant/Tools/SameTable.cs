using System.Globalization;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Features.Assistant.Tools;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Assistant.Tools;

/// <summary>Holds tables against each other: texts and dates exactly, numbers within what adding in another order changes.</summary>
internal static class SameTable
{
    private const double Near = 1e-9;

    public static void As(ToolResult wanted, ToolResult got)
    {
        Assert.Equal(wanted.Columns, got.Columns);
        Rows(wanted.Rows, got.Rows);
        Assert.Equal(wanted.RowsInAll, got.RowsInAll);
        Assert.Equal(wanted.Remarks, got.Remarks);
        Assert.Equal(wanted.From with { Arguments = "" }, got.From with { Arguments = "" });
    }

    /// <summary>The rows of some columns are what the store's own SQL says.</summary>
    public static async Task AsSql(TestApp app, ToolResult got, string columns, string sql)
    {
        var rows = await Read(app, sql);
        Assert.NotEmpty(rows);
        Rows(rows, got.Rows.Select(row => Pick(got, row, columns)).ToList());
    }

    public static IReadOnlyList<object?> Pick(ToolResult result, IReadOnlyList<object?> row, string columns) =>
        [.. columns.Split(' ').Select(name => row[result.Columns.Index().Single(c => c.Item.Name == name).Index])];

    public static async Task<List<IReadOnlyList<object?>>> Read(TestApp app, string sql) =>
        await app.Store.Read(
            db =>
                new Sql(db)
                    .Add(sql)
                    .Read<IReadOnlyList<object?>>(
                        row =>
                            [
                                .. Enumerable
                                    .Range(0, row.FieldCount)
                                    .Select(i => row.IsDBNull(i) ? null : row.GetValue(i)),
                            ],
                        TestApp.Ct
                    ),
            TestApp.Ct
        );

    private static void Rows(IReadOnlyList<IReadOnlyList<object?>> wanted, IReadOnlyList<IReadOnlyList<object?>> got)
    {
        Assert.Equal(wanted.Count, got.Count);
        for (var i = 0; i < wanted.Count; i++)
            Assert.True(
                wanted[i].Count == got[i].Count && wanted[i].Zip(got[i]).All(cells => Same(cells.First, cells.Second)),
                $"Row {i}: wanted {Shown(wanted[i])}, got {Shown(got[i])}"
            );
    }

    private static bool Same(object? wanted, object? got) =>
        wanted is null || got is null ? wanted is null && got is null
        : got is double number ? Math.Abs(Number(wanted) - number) <= Near * Math.Max(Math.Abs(number), Near)
        : Text(wanted) == Text(got);

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static string Text(object value) =>
        value switch
        {
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    private static string Shown(IReadOnlyList<object?> row) =>
        string.Join(" | ", row.Select(cell => cell is null ? "null" : Text(cell)));
}
