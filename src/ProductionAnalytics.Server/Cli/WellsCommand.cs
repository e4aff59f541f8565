using System.CommandLine;
using ProductionAnalytics.Core.Wells;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using Spectre.Console;

namespace ProductionAnalytics.Server.Cli;

internal static class WellsCommand
{
    public static Command Command()
    {
        var text = new Option<string?>("--text", "-q")
        {
            Description = "Part of a name, API number, operator or field.",
        };
        var limit = new Option<int>("--limit") { Description = "Rows shown.", DefaultValueFactory = _ => 50 };
        var list = new Command("list", "List wells by name.") { text, limit };
        list.SetAction((parsed, ct) => List(parsed.GetValue(text), parsed.GetValue(limit), ct));
        return new Command("wells", "Look at the wells in the store.") { list };
    }

    private static async Task<int> List(string? text, int limit, CancellationToken ct)
    {
        await using var store = await OpenStore.Ready(ct);
        await using var db = store.Open();
        var filter = new WellFilter
        {
            AnyOf = new Dictionary<string, IReadOnlyList<string>>(),
            WellIds = [],
            Text = text,
        };
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT w.id, w.name, w.api_number, w.region, w.operator, w.status, count(*) OVER () FROM {WellColumns.From}
            WHERE {filter.Where(sql)} ORDER BY w.name, w.id LIMIT {limit}
            """
        );
        var wells = await sql.Read(r => (Cells: Cells(r), Total: r.GetInt64(6)), ct);

        var table = new Table()
            .Border(TableBorder.None)
            .AddColumns("id", "name", "api number", "region", "operator", "status");
        foreach (var (cells, _) in wells)
            table.AddRow([.. cells.Select(c => new Text(c))]);
        if (Console.IsOutputRedirected)
            WriteTabs(wells.Select(w => w.Cells));
        else
            AnsiConsole.Write(table);

        if (wells.Count > 0 && wells[0].Total > wells.Count)
            await Console.Error.WriteLineAsync($"{wells.Count} of {wells[0].Total} wells; --limit shows more.");
        return 0;
    }

    private static string[] Cells(System.Data.Common.DbDataReader row) =>
        [
            $"{row.GetInt64(0)}",
            row.GetString(1),
            ApiNumber.Dashed(row.Text(2) ?? ""),
            row.Text(3) ?? "",
            row.Text(4) ?? "",
            row.Text(5) ?? "",
        ];

    /// <summary>For another program: a line each, tabs between.</summary>
    private static void WriteTabs(IEnumerable<string[]> rows)
    {
        foreach (var cells in rows)
            Console.WriteLine(string.Join('\t', cells));
    }
}
