using System.Globalization;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

/// <summary>How a question was read, in one line.</summary>
internal static class UnderstoodLine
{
    public static string Of(Frame frame) => string.Join(" \u00b7 ", Parts(frame).Where(p => p.Length > 0));

    private static IEnumerable<string> Parts(Frame frame)
    {
        yield return Topic(frame);
        if (frame.Topic == Intent.Topic.Define)
            yield break;
        yield return frame.IsCount && !frame.HasMeasure
            ? $"number of {MeasureNames.Plural(frame.Counted ?? "well")}"
            : string.Join(", ", frame.Measures.Select(MeasureNames.Of));
        yield return frame.Basis switch
        {
            null => "",
            "producing_day" => "per producing day",
            _ => "per calendar day",
        };
        if (frame.Seen is not null)
            yield return "what the page shows";
        foreach (var name in frame.Names)
            yield return $"{name.Entries[0].KindName} {name.Shown}";
        if (frame.IsProducing)
            yield return "producing";
        if (frame.Started is { } started)
            yield return $"first production {started.Text}";
        foreach (var limit in frame.Limits)
            yield return Limit(limit, frame.Basis);
        foreach (var window in frame.Windows)
            yield return window.Text;
        if (frame.Align is { } align)
            yield return $"since {align.Replace('_', ' ')}";
        if (frame.Steps is { } steps)
            yield return string.Create(CultureInfo.InvariantCulture, $"first {steps} months");
        if (frame.GroupBy is { } by)
            yield return $"by {MeasureNames.Singular(by)}";
        if (frame.Interval is { } interval && interval != frame.GroupBy)
            yield return $"by {interval}";
        if (frame.Direction is { } direction)
            yield return direction == "asc" ? "lowest first" : "highest first";
        if (frame.Top is { } top)
            yield return string.Create(CultureInfo.InvariantCulture, $"top {top}");
    }

    private static string Topic(Frame frame) =>
        frame.Topic switch
        {
            Intent.Topic.Share => "share",
            Intent.Topic.Movers => frame.Change == "down" ? "largest losses"
            : frame.Change == "up" ? "largest gains"
            : "largest changes",
            Intent.Topic.Changes => frame.Event switch
            {
                "came_on" => "wells that came on",
                "watering_out" => $"wells whose water cut rose above {Percent(frame.Threshold ?? 0.9)}",
                "declining" => $"wells that lost more than {Percent(frame.Threshold ?? 0.2)}",
                "growing" => $"wells that gained more than {Percent(frame.Threshold ?? 0.2)}",
                _ => "wells that went down",
            },
            Intent.Topic.Premise => "what became of it",
            Intent.Topic.Findings => $"findings of imports {frame.Code}".TrimEnd(),
            Intent.Topic.Define => $"definition of {frame.Term}",
            Intent.Topic.Datasets => "data that is loaded",
            Intent.Topic.Well => frame.Facts.Count == 0
                ? "one well"
                : string.Join(", ", frame.Facts.Select(f => f.Replace('_', ' '))),
            _ => "",
        };

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.##} %");

    private static string Limit(Limit limit, string? basis)
    {
        var sign = limit.Is switch
        {
            Comparison.Above => ">",
            Comparison.AtLeast => "\u2265",
            Comparison.Below => "<",
            Comparison.AtMost => "\u2264",
        };
        var amount = LimitUnit.Of(limit, basis) switch
        {
            "fraction" => Percent(limit.Value),
            "ratio" => string.Create(CultureInfo.InvariantCulture, $"{limit.Value:#,0.######}"),
            var unit => string.Create(CultureInfo.InvariantCulture, $"{limit.Value:#,0.######} {unit}"),
        };
        return $"{MeasureNames.Of(limit.Measure)} {sign} {amount}";
    }
}
