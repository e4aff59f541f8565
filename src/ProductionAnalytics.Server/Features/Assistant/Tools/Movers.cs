using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Features.Analytics;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

internal sealed class Movers(ToolDesk desk) : Tool<MoversArguments>
{
    public override string Name => "movers";

    public override string Description =>
        "Who gained and who lost most of a volume between two months: wells, operators, fields or regions, with the volume before, after, and the change.";

    /// <summary>One whose volume is known in both months.</summary>
    private sealed record Mover(string? Key, double Before, double After)
    {
        public double Change => After - Before;
    }

    protected override Task<ToolResult> Answer(MoversArguments arguments, CancellationToken ct) =>
        desk.Ask(arguments.Wells, asked => Answer(asked, arguments, ct), ct);

    private static async Task<ToolResult> Answer(Asked asked, MoversArguments arguments, CancellationToken ct)
    {
        var months = await Compared.Of(asked, arguments.Month, arguments.ComparedWith, ct);
        var movers = months is null ? [] : await Of(asked, arguments, months, ct);
        var gains = Largest(arguments, movers, "gains", 1);
        var losses = Largest(arguments, movers, "losses", -1);
        List<Mover> shown = [.. gains.Take(arguments.Top), .. losses.Take(arguments.Top)];

        var labels = await asked.Analytics.Labels(
            Words.Of<Dimension>(arguments.By),
            [.. shown.Select(m => m.Key).OfType<string>()],
            ct
        );
        var keys = new GroupKeys(arguments.By, labels);
        var unit = MeasuredRows.Column(arguments.Measure).Unit;
        var result = asked.Result(
            "movers",
            arguments with
            {
                Month = months?.Later ?? arguments.Month,
                ComparedWith = months?.Earlier ?? arguments.ComparedWith,
            },
            [.. keys.Before, new("before", unit), new("after", unit), new("change", unit), .. keys.After],
            [.. shown.Select(m => Row(keys, m))],
            gains.Count + losses.Count
        );
        return months is null ? result : result.Between(asked, months);
    }

    private static async Task<List<Mover>> Of(
        Asked asked,
        MoversArguments arguments,
        Compared months,
        CancellationToken ct
    )
    {
        var pairs = await asked.Analytics.Pairs(Words.Of<Dimension>(arguments.By), months.Earlier, months.Later, ct);
        var known = pairs.ConvertAll(p => (p.Key, Before: Value(p.Before), After: Value(p.After)));
        Say(known.Count(p => p.Before is not null && p.After is null), months.Earlier);
        Say(known.Count(p => p.Before is null && p.After is not null), months.Later);
        return
        [
            .. known
                .Where(p => p.Before is not null && p.After is not null)
                .Select(p => new Mover(p.Key, p.Before!.Value, p.After!.Value)),
        ];

        double? Value(PhaseVolumes volumes) =>
            new Group(null, volumes, volumes, default, 0, null).Of(Words.Measure(arguments.Measure), asked.BoeMcf);

        void Say(int count, DateOnly month)
        {
            if (count > 0)
                asked.Remarks.Add(
                    $"{count} {(count == 1 ? "reports" : "report")} {arguments.Measure} for {Words.Month(month)} only: what would be the change is not known, so they are left out."
                );
        }
    }

    private static List<Mover> Largest(MoversArguments arguments, List<Mover> movers, string show, int sign) =>
        arguments.Show != "both" && arguments.Show != show
            ? []
            :
            [
                .. movers
                    .Where(m => sign * m.Change > 0)
                    .OrderByDescending(m => sign * m.Change)
                    .ThenBy(m => m.Key is null)
                    .ThenBy(m => m.Key, StringComparer.Ordinal),
            ];

    private static IReadOnlyList<object?> Row(GroupKeys keys, Mover mover)
    {
        var row = new Measured(mover.Key, null, _ => null);
        return [.. keys.CellsBefore(row), mover.Before, mover.After, mover.Change, .. keys.CellsAfter(row)];
    }
}
