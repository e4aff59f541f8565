using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Calls;

/// <summary>From names and months to the filter of a tool.</summary>
internal static class WellSets
{
    /// <summary>The wells of a frame in its only window, or in all of its windows together.</summary>
    public static WellSet Of(Frame frame) => Of(frame, frame.Names, Planner.Spanned(frame));

    public static WellSet Of(Frame frame, IEnumerable<Pick> names, Window? window)
    {
        var set = frame.Seen ?? new WellSet();
        foreach (var kind in names.GroupBy(n => n.Kind))
            set = With(set, kind.Key, [.. kind.SelectMany(n => n.Entries)]);
        if (frame.Started is { } started)
            set = set with
            {
                FirstProductionFrom = started.Start,
                FirstProductionTo = started.End?.AddMonths(1).AddDays(-1),
            };
        return window is null ? set : set with { StartDate = window.Start, EndDate = window.End };
    }

    private static WellSet With(WellSet set, NameKind kind, IReadOnlyList<NameEntry> entries)
    {
        IReadOnlyList<string> values = [.. entries.Select(e => e.Value).Distinct()];
        return kind switch
        {
            NameKind.Region => set with { Region = values },
            NameKind.Operator => set with { Operator = values },
            NameKind.Field => set with { Field = values },
            NameKind.Status => set with { Status = values },
            NameKind.WellType => set with { WellType = values },
            NameKind.County => set with { County = values },
            NameKind.State => set with { State = values },
            NameKind.Reservoir => set with { Reservoir = values },
            NameKind.Dataset => set with { Dataset = values },
            NameKind.Well => set with { WellId = [.. entries.Select(e => e.Well!.Id).Distinct()] },
        };
    }
}
