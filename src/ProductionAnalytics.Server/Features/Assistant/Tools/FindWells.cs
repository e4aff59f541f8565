using System.Globalization;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Features.Analytics;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

internal sealed class FindWells(ToolDesk desk) : Tool<FindWellsArguments>
{
    public override string Name => "find_wells";

    public override string Description =>
        "Which wells match, and how many: by name, API number, operator, field, region, status, type, first production, by limits on what they produced, or only those that produced. The first few with operator, field, dates; or how many there are by an attribute.";

    /// <summary>The first wells in the order asked for, how many there are in all, and what was measured of them.</summary>
    private sealed record Found(IReadOnlyList<Measured> Wells, long InAll);

    protected override Task<ToolResult> Answer(FindWellsArguments arguments, CancellationToken ct)
    {
        if (arguments.CountBy is not null && (arguments.Producing || arguments.Where is { Count: > 0 }))
            throw new ToolException("count_by counts all wells that match; it goes with neither producing nor where.");

        if (arguments.CountBy is null && arguments.Sort.TrimStart('-') == "count")
            throw new ToolException("sort by count goes with count_by.");

        return desk.Ask(
            arguments.Wells,
            asked => arguments.CountBy is null ? Answer(asked, arguments, ct) : Count(asked, arguments, ct),
            ct
        );
    }

    private static async Task<ToolResult> Count(Asked asked, FindWellsArguments arguments, CancellationToken ct)
    {
        var groups = await asked.Analytics.Wells(Words.Of<Dimension>(arguments.CountBy!), ct);
        return asked.Result(
            "find_wells",
            arguments,
            [new(arguments.CountBy!), new("wells", "wells")],
            [
                .. groups
                    .OrderBy(g => arguments.Sort == "count" ? g.Wells : -g.Wells)
                    .ThenBy(g => g.Key is null)
                    .ThenBy(g => g.Key, StringComparer.Ordinal)
                    .Take(arguments.Top)
                    .Select(g => (IReadOnlyList<object?>)[g.Key, g.Wells]),
            ],
            groups.Count,
            "/wells"
        );
    }

    private async Task<ToolResult> Answer(Asked asked, FindWellsArguments arguments, CancellationToken ct)
    {
        var measures = Measures(arguments);
        var found =
            measures.Count > 0 || arguments.Producing
                ? await Limited(asked, arguments, measures, ct)
                : new Found(await First(asked, arguments, ct), asked.Matched);
        var ids = found.Wells.Select(w => long.Parse(w.Key!, CultureInfo.InvariantCulture)).ToList();
        var lines = ids.Count == 0 ? [] : await desk.AskStore(db => WellLine.Read(db, ids, ct), ct);
        return asked.Result(
            "find_wells",
            arguments,
            [
                .. WellLine.Columns,
                .. measures.Select(m => MeasuredRows.Column(m, Words.Of<Basis>(arguments.Basis))),
                new("well_id"),
            ],
            [
                .. found
                    .Wells.Zip(ids)
                    .Where(w => lines.ContainsKey(w.Second))
                    .Select(w =>
                        (IReadOnlyList<object?>)
                            [
                                .. lines[w.Second].Cells,
                                .. measures.Select(m => w.First.Cell(Words.Measure(m))),
                                w.Second,
                            ]
                    ),
            ],
            found.InAll,
            "/wells"
        );
    }

    private static bool IsMeasure(string sort) =>
        sort.TrimStart('-') is not ("name" or "count" or "first_production" or "last_production");

    /// <summary>What wells are ordered by and held against, each once.</summary>
    private static List<string> Measures(FindWellsArguments arguments)
    {
        IEnumerable<string> sort = IsMeasure(arguments.Sort) ? [arguments.Sort.TrimStart('-')] : [];
        return [.. sort.Concat((arguments.Where ?? []).Select(l => l.Measure)).Distinct()];
    }

    /// <summary>Of all that match, by what their headers say.</summary>
    private async Task<IReadOnlyList<Measured>> First(Asked asked, FindWellsArguments arguments, CancellationToken ct)
    {
        var ids =
            arguments.Sort == "name"
                ? await asked.Analytics.FirstByName(arguments.Top, ct)
                : await desk.AskStore(
                    asked.Wells,
                    (db, wells) => WellLine.Order(db, wells, arguments.Sort, arguments.Top, ct),
                    ct
                );
        return ids.ConvertAll(id => new Measured(id.ToString(CultureInfo.InvariantCulture), null, _ => null));
    }

    /// <summary>Of those that produced or keep to the limits.</summary>
    private async Task<Found> Limited(
        Asked asked,
        FindWellsArguments arguments,
        List<string> measures,
        CancellationToken ct
    )
    {
        if (asked.Covered is null)
            return new Found([], 0);

        var (words, basis) = (measures.ConvertAll(Words.Measure), Words.Of<Basis>(arguments.Basis));
        var groups = await Group.By(asked, Dimension.Well, words, basis, ct);
        var kept = groups
            .Where(g => !arguments.Producing || g.Wells > 0)
            .Select(g => new Measured(g.Key, null, measure => g.Of(measure, asked.BoeMcf)))
            .Where(w => w.Keeps(arguments.Where))
            .ToList();
        if (IsMeasure(arguments.Sort))
            return new Found([.. kept.Sorted(arguments.Sort).Take(arguments.Top)], kept.Count);

        var byId = kept.ToDictionary(w => long.Parse(w.Key!, CultureInfo.InvariantCulture));
        var among = new WellFilter { WellIds = [.. byId.Keys], HidesDemo = false };
        var first =
            kept.Count == 0
                ? []
                : await desk.AskStore(db => WellLine.Order(db, among, arguments.Sort, arguments.Top, ct), ct);
        return new Found([.. first.Select(id => byId[id])], kept.Count);
    }
}
