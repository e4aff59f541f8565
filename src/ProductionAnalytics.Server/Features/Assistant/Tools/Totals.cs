using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Features.Analytics;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

internal sealed class Totals(ToolDesk desk) : Tool<TotalsArguments>
{
    public override string Name => "totals";

    public override string Description =>
        "Sums of production over a window, ratios of those sums, and counts of producing wells: of all wells that match, or by region, operator, field, status, type, dataset, vintage, well, month, quarter or year. For rankings, top and bottom, shares, and which year or month had the most.";

    protected override Task<ToolResult> Answer(TotalsArguments arguments, CancellationToken ct)
    {
        if (arguments.Share && Words.Measure(arguments.Measures[0]) is >= Measure.Gor and <= Measure.Cgr)
            throw new ToolException($"A share of {arguments.Measures[0]} means nothing: it is a ratio, not an amount.");

        return desk.Ask(arguments.Wells, asked => Answer(asked, arguments, ct), ct);
    }

    private static async Task<ToolResult> Answer(Asked asked, TotalsArguments arguments, CancellationToken ct)
    {
        var isStep = Enum.TryParse<Period>(arguments.GroupBy, ignoreCase: true, out var interval);
        var all =
            asked.Covered is null ? []
            : isStep ? await StepTotals.Of(asked, interval, Measures(arguments), Words.Of<Basis>(arguments.Basis), ct)
            : await Groups(asked, arguments, ct);
        if (asked.Covered is not null)
            await Remarks(asked, arguments, all, ct);

        var sort = arguments.Sort ?? (isStep ? "key" : $"-{arguments.Measures[0]}");
        var rows = all.Where(r => r.Keeps(arguments.Where)).Sorted(sort).ToList();
        return await TotalsTable.Of(asked, arguments, all, rows, isStep, ct);
    }

    private static async Task<List<Measured>> Groups(Asked asked, TotalsArguments arguments, CancellationToken ct)
    {
        var (by, basis) = (Words.Of<Dimension>(arguments.GroupBy), Words.Of<Basis>(arguments.Basis));
        var groups = await Group.By(asked, by, Measures(arguments), basis, ct);
        return groups.ConvertAll(g => new Measured(g.Key, null, measure => g.Of(measure, asked.BoeMcf)));
    }

    private static async Task Remarks(Asked asked, TotalsArguments arguments, List<Measured> all, CancellationToken ct)
    {
        if (all.Count == 0)
            asked.Remarks.Add(Remark.None(asked));
        asked.Remarks.AddRange(Remark.OfMissing(all.Count > 0, all.Missing(arguments.Measures)));
        await asked.RemarkIncomplete(ct);
    }

    /// <summary>All that must be known of a group, also to order it and to hold it against limits.</summary>
    private static HashSet<Measure> Measures(TotalsArguments arguments)
    {
        var words = arguments.Measures.Concat((arguments.Where ?? []).Select(l => l.Measure));
        if (arguments.Sort?.TrimStart('-') is { } sort and not "key")
            words = words.Append(sort);
        return [.. words.Select(Words.Measure)];
    }
}
