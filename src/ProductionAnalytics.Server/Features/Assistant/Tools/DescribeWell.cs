using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Features.Wells;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

internal sealed class DescribeWell(ToolDesk desk) : Tool<DescribeWellArguments>
{
    public override string Name => "describe_well";

    public override string Description =>
        "One well: operator, field, status, type and other header values, depths, first and last production, cumulatives, months on, the volumes of its peak month and its latest month, and how many data findings it has.";

    protected override Task<ToolResult> Answer(DescribeWellArguments arguments, CancellationToken ct) =>
        desk.AskStore(db => Answer(db, arguments, ct), ct);

    private async Task<ToolResult> Answer(AppDb db, DescribeWellArguments arguments, CancellationToken ct)
    {
        var id = arguments.WellId;
        var well =
            await db.Details(id, UnitSystem.Field, ct)
            ?? throw new ToolException($"No well has the id {id}; find_wells tells the ids.");
        var card = new WellCard();
        card.AddHeader(well);
        var totals = await db.WellTotals.SingleOrDefaultAsync(t => t.WellId == id, ct);
        var all = totals is null
            ? default
            : new PhaseVolumes(totals.CumOil, totals.CumGas, totals.CumWater, totals.CumCondensate, totals.CumNgl);
        card.AddVolumes("cum", all, desk.BoeMcf);
        card.AddMonth("peak", well.PeakMonth, await Month(db, id, well.PeakMonth, ct), desk.BoeMcf);
        card.AddMonth("latest", well.LatestMonth, await Month(db, id, well.LatestMonth, ct), desk.BoeMcf);
        card.Add("findings", await db.ImportFindings.LongCountAsync(f => f.WellId == id, ct), "findings");

        IReadOnlyList<string> remarks =
            well.FirstMonth is null ? ["No production is loaded for this well."]
            : well.FirstProduction is null ? ["Its first production is not known: it may lie before the data begins."]
            : [];
        return new ToolResult(
            card.Columns,
            [card.Cells],
            1,
            remarks,
            new Provenance(
                Name,
                arguments,
                1,
                well.FirstMonth,
                well.LatestMonth,
                await db.CurrentVersion(ct),
                $"/wells/{id}"
            )
        );
    }

    private static async Task<PhaseVolumes> Month(AppDb db, long id, DateOnly? month, CancellationToken ct) =>
        await db.Production.SingleOrDefaultAsync(p => p.WellId == id && p.Period == Period.Month && p.Date == month, ct)
            is { } p
            ? new PhaseVolumes(p.OilVolume, p.GasVolume, p.WaterVolume, p.CondensateVolume, p.NglVolume)
            : default;
}
