using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Analytics.Naive;

/// <summary>A series found record by record, to hold a reply against.</summary>
internal sealed class NaiveSeries(World world, Filter filter, Question question)
{
    /// <summary>A record and the step of time that it belongs to.</summary>
    private sealed record Placed(Entry Entry, int Step, string? Key);

    private readonly List<Well> wells = filter.Wells(world);

    /// <summary>A group in a reply: its key, whether it is the rest, and its records.</summary>
    private sealed record Group(string? Key, bool IsRest, int Merged, List<Placed> Records);

    public void Check(JsonNode series)
    {
        var read = Read();
        var inside = read.Where(IsInside).ToList();
        var steps = Steps(inside);
        Assert.Equal(wells.Count, (int)series["wells_matched"]!);
        Assert.Equal(
            question.Align == "calendar" ? 0 : wells.Count(w => Start(w) is null),
            (int)series["wells_left_out"]!
        );
        Assert.Equal(
            question.Align == "calendar"
                ? steps.ConvertAll(s => $"{Month(s):yyyy-MM-dd}")
                : steps.ConvertAll(s => $"{s}"),
            (series["dates"] ?? series["months"])!.AsArray().Select(s => $"{s}")
        );
        var groups = Groups(read, inside);
        var found = series["groups"]!.AsArray();
        Assert.Equal(
            groups.Select(g => (g.IsRest ? "Other" : g.Key, g.IsRest, g.Merged)),
            found.Select(g => ((string?)g!["key"], (bool?)g["is_other"] ?? false, (int?)g["groups_merged"] ?? 0))
        );
        foreach (var (group, node) in groups.Zip(found))
            CheckGroup(group, node!, steps);
        CheckShares(inside, series);
    }

    private void CheckGroup(Group group, JsonNode node, List<int> steps)
    {
        var byStep = group.Records.Where(IsInside).ToLookup(r => r.Step, r => r.Entry);
        for (var i = 0; i < steps.Count; i++)
        {
            var entries = byStep[steps[i]].ToList();
            var sums = new Sums(entries, question.Metric);
            var what = $"{group.Key} at {steps[i]}";
            Assert.Equal(sums.Producing, (int)node["well_count"]![i]!);
            foreach (var measure in question.Measures)
                Wanted(measure, entries, sums, steps[i], group)
                    .ShouldBe((double?)node[measure]![i], $"{measure} of {what}");
        }
    }

    private Total Wanted(string measure, List<Entry> entries, Sums sums, int step, Group group)
    {
        if (measure.StartsWith("cum_", StringComparison.Ordinal))
            return new Sums(group.Records.Where(r => r.Step <= step).Select(r => r.Entry), question.Metric).Of(measure);
        if (measure is "gor" or "wor" or "water_cut" or "cgr" or "days_on")
            return sums.Of(measure);

        return question.Basis switch
        {
            "volume" => sums.Of(measure),
            "calendar_day" => sums.Of(measure) * (1 / Days(step)),
            _ => entries
                .GroupBy(e => e.Well)
                .Select(g => new Sums(g, question.Metric).Of(measure) * (ProducingDays(g) is > 0 and var d ? 1 / d : 0))
                .Aggregate(default(Total), (a, b) => a + b),
        };
    }

    /// <summary>Days a well was on; where nobody said, it was on all month, unless it reported 0 days and nothing.</summary>
    private static double ProducingDays(IEnumerable<Entry> entries) =>
        entries.Sum(e =>
            e.Record.DaysOn > 0 ? e.Record.DaysOn.Value
            : e.Record.DaysOn is null || e.Producing ? DateTime.DaysInMonth(e.Record.Date.Year, e.Record.Date.Month)
            : 0
        );

    private double Days(int step) =>
        question.Align == "calendar"
            ? Month(step).AddMonths(question.Length).DayNumber - Month(step).DayNumber
            : 365.25 / 12;

    private void CheckShares(List<Placed> inside, JsonNode series)
    {
        var spread = inside.Where(r => r.Entry.Record.Derived is "quarter" or "year").Sum(r => r.Entry.Equivalent);
        var all = inside.Sum(r => r.Entry.Equivalent);
        Assert.Equal(all == 0 ? 0 : spread / all, series.Number("spread_share")!.Value, 1e-9 * (1 + Math.Abs(all)));
        var on = inside.Where(r => r.Entry.Producing).ToList();
        var assumed = on.Count(r => r.Entry.Record.DaysOn is null or 0);
        if (question.Basis == "producing_day")
            Assert.Equal(on.Count == 0 ? 0 : (double)assumed / on.Count, series.Number("days_assumed_share"));
    }

    /// <summary>Months up to the end of the window; from its start too, unless something is summed from the first record on.</summary>
    private List<Placed> Read() =>
        [
            .. from well in wells
            let start = Start(well)
            where question.Align == "calendar" || start is not null
            from entry in world.MonthsOf(well)
            where (question.Cumulative ? filter with { Start = null } : filter).HasMonth(entry.Month, question.Length)
            select new Placed(
                entry,
                question.Align == "calendar"
                    ? Index(Filter.Rounded(entry.Month, question.Length))
                    : Index(entry.Month) - Index(start!.Value),
                question.GroupBy == "none" ? null : world.Attribute(well, question.GroupBy)
            ),
        ];

    private bool IsInside(Placed placed) => filter.HasMonth(placed.Entry.Month, question.Length);

    private List<int> Steps(List<Placed> inside)
    {
        var steps = new List<int>();
        if (inside.Count > 0)
            for (var s = inside.Min(r => r.Step); s <= inside.Max(r => r.Step); s += question.Length)
                steps.Add(s);
        return steps;
    }

    private List<Group> Groups(List<Placed> read, List<Placed> inside)
    {
        if (question.GroupBy == "none")
            return read.Count == 0 ? [] : [new Group("all", false, 0, read)];

        // The largest of wells are found by number, then shown by name.
        var size = inside.ToLookup(r => r.Key, r => r.Entry.Equivalent);
        var keys = read.Select(r => r.Key).Distinct();
        var ordered =
            question.GroupBy == "well"
                ? keys.OrderByDescending(k => size[k].Sum())
                    .ThenBy(k => long.Parse(k!, System.Globalization.CultureInfo.InvariantCulture))
                : keys.OrderByDescending(k => size[k].Sum()).ThenBy(k => k, StringComparer.Ordinal);
        var all = ordered.ToList();
        var shown = all.Take(question.Top)
            .OrderByDescending(k => size[k].Sum())
            .ThenBy(k => k, StringComparer.Ordinal)
            .ToList();
        var rest = all.Skip(question.Top).ToHashSet();
        var groups = shown.ConvertAll(k => new Group(k, false, 0, [.. read.Where(r => r.Key == k)]));
        if (rest.Count > 0)
            groups.Add(new Group("Other", true, rest.Count, [.. read.Where(r => rest.Contains(r.Key))]));
        return groups;
    }

    private DateOnly? Start(Well well) => question.Align == "peak" ? world.Peak(well) : world.FirstProduction(well);

    private static int Index(DateOnly month) => (month.Year * 12) + month.Month - 1;

    private static DateOnly Month(int index) => new(index / 12, (index % 12) + 1, 1);
}
