using System.Globalization;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Features.Analytics;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>The groups of a series that keep to its limits over the whole window, as a set of wells.</summary>
/// <param name="Wells">Null where no group does.</param>
internal sealed record KeptGroups(WellSet? Wells)
{
    public static async Task<KeptGroups> Of(Asked asked, SeriesArguments arguments, CancellationToken ct)
    {
        var by = arguments.GroupBy == "none" ? Dimension.Well : Words.Of<Dimension>(arguments.GroupBy);
        if (by == Dimension.Vintage)
            throw new ToolException("Limits on vintages are not kept here; the totals tool does.");

        var measures = arguments.Where!.Select(l => Words.Measure(l.Measure)).ToHashSet();
        var groups = await Group.By(asked, by, measures, Words.Of<Basis>(arguments.Basis), ct);
        var keys = groups
            .Where(g => new Measured(g.Key, null, m => g.Of(m, asked.BoeMcf)).Keeps(arguments.Where))
            .Select(g => g.Key ?? WellFilter.NoValue)
            .Order(StringComparer.Ordinal)
            .ToList();
        return new KeptGroups(keys.Count == 0 ? null : Narrowed(asked.Wells, by, keys));
    }

    /// <summary>The set with these values of an attribute, whatever it had before.</summary>
    public static WellSet Narrowed(WellSet set, Dimension by, List<string> keys) =>
        by switch
        {
            Dimension.Region => set with { Region = keys },
            Dimension.Operator => set with { Operator = keys },
            Dimension.Field => set with { Field = keys },
            Dimension.County => set with { County = keys },
            Dimension.State => set with { State = keys },
            Dimension.Status => set with { Status = keys },
            Dimension.WellType => set with { WellType = keys },
            Dimension.Dataset => set with { Dataset = keys },
            Dimension.Reservoir => set with { Reservoir = keys },
            _ => set with { WellId = keys.ConvertAll(key => long.Parse(key, CultureInfo.InvariantCulture)) },
        };
}
