using System.Globalization;
using ProductionAnalytics.Server.Features.Analytics;
using ProductionAnalytics.Server.Features.Analytics.Engines;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

internal sealed class Changes(ToolDesk desk) : Tool<ChangesArguments>
{
    private const double WateringOut = 0.9;
    private const double Changing = 0.2;

    public override string Name => "changes";

    public override string Description =>
        "Wells whose production changed in kind between two months: went down (stopped), came on, began to water out (water cut rose above a threshold), or declined or grew by more than a threshold.";

    protected override Task<ToolResult> Answer(ChangesArguments arguments, CancellationToken ct)
    {
        if (arguments.Threshold is not null && arguments.What is "down" or "came_on")
            throw new ToolException($"threshold has no meaning for '{arguments.What}'.");
        if (arguments.Threshold > 1 && arguments.What != "growing")
            throw new ToolException($"threshold is a fraction; nothing can be '{arguments.What}' by more than 1.");

        arguments = arguments with { Threshold = arguments.Threshold ?? Default(arguments.What) };
        return desk.Ask(arguments.Wells, asked => Answer(asked, arguments, ct), ct);
    }

    private static double? Default(string what) =>
        what switch
        {
            "watering_out" => WateringOut,
            "declining" or "growing" => Changing,
            _ => null,
        };

    private static async Task<ToolResult> Answer(Asked asked, ChangesArguments arguments, CancellationToken ct)
    {
        var kind = ChangeKind.Of(arguments, asked.BoeMcf);
        var months = await Compared.Of(asked, arguments.Month, arguments.ComparedWith, ct);
        var pairs = months is null ? [] : await asked.Analytics.Pairs(Dimension.Well, months.Earlier, months.Later, ct);
        var changed = pairs
            .Where(kind.Is)
            .OrderByDescending(kind.Size)
            .ThenBy(p => p.Key, StringComparer.Ordinal)
            .ToList();
        var shown = changed.Take(arguments.Top).ToList();
        var names = await asked.Analytics.Labels(Dimension.Well, [.. shown.Select(p => p.Key!)], ct);
        if (kind.IsByName)
            shown = [.. shown.OrderBy(p => names[p.Key!], StringComparer.Ordinal)];

        var result = asked.Result(
            "changes",
            arguments with
            {
                Month = months?.Later ?? arguments.Month,
                ComparedWith = months?.Earlier ?? arguments.ComparedWith,
            },
            [new("well"), .. kind.Columns, new("well_id")],
            [.. shown.Select(p => (IReadOnlyList<object?>)[names[p.Key!], .. kind.Cells(p), Id(p)])],
            changed.Count
        );
        return months is null ? result : result.Between(asked, months);
    }

    private static long Id(GroupPair pair) => long.Parse(pair.Key!, CultureInfo.InvariantCulture);
}
