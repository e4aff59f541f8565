using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Wells;
using Spectre.Console;

namespace ProductionAnalytics.Server.Cli;

internal static class WellsCommand
{
    public static Command Command()
    {
        var text = new Option<string?>("--text", "-q") { Description = "Part of a name, API number, operator or field." };
        var limit = new Option<int>("--limit") { Description = "Rows shown.", DefaultValueFactory = _ => 50 };
        var list = new Command("list", "List wells by name.") { text, limit };
        list.SetAction((parsed, ct) => List(parsed.GetValue(text), parsed.GetValue(limit), ct));
        return new Command("wells", "Look at the wells in the store.") { list };
    }

    private static async Task<int> List(string? text, int limit, CancellationToken ct)
    {
        await using var store = await OpenStore.Ready(ct);
        await using var db = store.Open();
        var folded = SearchText.Fold(text ?? "");
        var matching = db.Wells.Where(w => w.SearchText.Contains(folded));
        var wells = await matching.OrderBy(w => w.Name).ThenBy(w => w.Id).Take(limit).ToListAsync(ct);

        var table = new Table().Border(TableBorder.None).AddColumns("id", "name", "api number", "region", "operator", "status");
        foreach (var w in wells)
            table.AddRow([.. new[] { $"{w.Id}", w.Name, w.ApiNumber is null ? "" : ApiNumber.Dashed(w.ApiNumber), w.Region, w.Operator, w.Status }.Select(c => new Text(c ?? ""))]);
        AnsiConsole.Write(table);

        var total = await matching.CountAsync(ct);
        if (total > wells.Count) Console.WriteLine($"{wells.Count} of {total} wells; --limit shows more.");
        return 0;
    }
}
