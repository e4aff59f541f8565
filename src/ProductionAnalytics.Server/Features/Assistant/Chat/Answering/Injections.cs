using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>Injected volumes are told by no tool: either nothing is reported, or not of which fluid.</summary>
internal sealed class Injections(Store store)
{
    public async Task<Outcome> Refusal(Frame frame, NameBook book, CancellationToken ct)
    {
        var column = frame.Measures.Contains("gas_injected") ? "gas_injected" : "water_injected";
        var isReported = await store.Read(
            db =>
                new Sql(db)
                    .Add($"SELECT count(*) FROM (SELECT 1 FROM production WHERE {column} IS NOT NULL LIMIT 1) p")
                    .Count(ct),
            ct
        );
        var what = column.Replace('_', ' ');
        if (isReported == 0)
            return new Outcome.Refuses(Reasons.NoData, $"Nobody reported any {what} in the data that is loaded.");

        var notes = string.Join(
            ' ',
            book.Datasets.Where(d => d.HasProduction && d.Notes is not null).Select(d => d.Notes)
        );
        return new Outcome.Refuses(
            Reasons.DataQuality,
            $"Injected volumes cannot be told with certainty. {notes}".Trim()
        );
    }
}
