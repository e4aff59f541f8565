using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Features.Analytics.Engines;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>What is looked for between two months of a well.</summary>
/// <param name="Size">Which of the wells are the largest.</param>
/// <param name="IsByName">The largest are listed in the order of names: whether they produced is what matters.</param>
internal sealed record ChangeKind(
    Func<GroupPair, bool> Is,
    Func<GroupPair, double?> Size,
    IReadOnlyList<ToolColumn> Columns,
    Func<GroupPair, IReadOnlyList<object?>> Cells,
    bool IsByName
)
{
    public static ChangeKind Of(ChangesArguments arguments, double boeMcf)
    {
        var measure = Words.Measure(arguments.Measure);
        double? Amount(PhaseVolumes v) => new Group(null, v, v, default, 0, null).Of(measure, boeMcf);
        var unit = MeasuredRows.Column(arguments.Measure).Unit;
        IReadOnlyList<ToolColumn> amounts =
        [
            new($"{arguments.Measure}_before", unit),
            new($"{arguments.Measure}_after", unit),
        ];

        return arguments.What switch
        {
            "down" => Switched(p => IsOn(p.Before) && !IsOn(p.After), p => Amount(p.Before)),
            "came_on" => Switched(p => !IsOn(p.Before) && IsOn(p.After), p => Amount(p.After)),
            "watering_out" => new ChangeKind(
                p => p.Before.WaterCut <= arguments.Threshold && p.After.WaterCut > arguments.Threshold,
                p => p.After.WaterCut - p.Before.WaterCut,
                [new("water_cut_before", "fraction"), new("water_cut_after", "fraction")],
                p => [p.Before.WaterCut, p.After.WaterCut],
                IsByName: false
            ),
            "growing" => new ChangeKind(
                p => Growth(p) > arguments.Threshold,
                Growth,
                [.. amounts, new("growth", "fraction")],
                p => [Amount(p.Before), Amount(p.After), Growth(p)],
                IsByName: false
            ),
            _ => new ChangeKind(
                p => Decline(p) > arguments.Threshold,
                Decline,
                [.. amounts, new("decline", "fraction")],
                p => [Amount(p.Before), Amount(p.After), Decline(p)],
                IsByName: false
            ),
        };

        ChangeKind Switched(Func<GroupPair, bool> isIt, Func<GroupPair, double?> size) =>
            new(isIt, size, amounts, p => [Amount(p.Before), Amount(p.After)], IsByName: true);

        double? Growth(GroupPair p) => -Decline(p);

        double? Decline(GroupPair p) =>
            Amount(p.Before) is > 0 and var before && Amount(p.After) is { } after ? (before - after) / before : null;
    }

    private static bool IsOn(PhaseVolumes v) => v.Oil > 0 || v.Gas > 0 || v.Water > 0 || v.Condensate > 0 || v.Ngl > 0;
}
