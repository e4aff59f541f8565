using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Analytics.Naive;

/// <summary>The other answers, found record by record, to hold replies against.</summary>
internal sealed class NaiveAnswers(World world, Filter filter, Question question)
{
    private readonly List<Well> wells = filter.Wells(world);

    public static readonly string[] Facets =
    [
        "region",
        "operator",
        "field",
        "status",
        "entity_type",
        "dataset",
        "vintage",
    ];

    /// <summary>The latest month and the later ones that too few wells reported.</summary>
    public (DateOnly? Month, List<DateOnly> Newer) Latest()
    {
        var reports = Months()
            .Where(e => e.Reporting && (filter.End is null || e.Month <= filter.End))
            .GroupBy(e => e.Month)
            .ToDictionary(g => g.Key, g => g.Count());
        var newer = new List<DateOnly>();
        foreach (var month in reports.Keys.OrderDescending())
        {
            List<int> before = [];
            for (var i = 1; i <= 12; i++)
                if (month.AddMonths(-i) >= reports.Keys.Min())
                    before.Add(reports.GetValueOrDefault(month.AddMonths(-i)));
            before.Sort();
            var median = before.Count switch
            {
                0 => 0,
                var n when n % 2 == 1 => before[n / 2],
                var n => (before[n / 2] + before[(n / 2) - 1]) / 2.0,
            };
            if (reports[month] >= 0.8 * median)
                return filter.HasMonth(month) || filter.Start is null
                    ? (month, newer)
                    : (null, [.. newer.Where(m => filter.HasMonth(m))]);
            newer.Insert(0, month);
        }

        return (null, []);
    }

    public void CheckWells(JsonNode list)
    {
        var wanted = wells.OrderBy(w => w.Name, StringComparer.Ordinal).ThenBy(w => w.Id).ToList();
        Assert.Equal(wanted.Select(w => w.Id), list.All<long>("id"));
        foreach (var (well, found) in wanted.Zip(list.AsArray()))
        {
            Assert.Equal(
                world.FirstProduction(well)?.ToString("yyyy-MM-dd", null),
                (string?)found!["first_production"]
            );
            new Sums(world.MonthsOf(well), question.Metric).Oil.ShouldBe(found.Number("cum_oil"), $"{well.Id} cum_oil");
        }
    }

    public void CheckFacets(JsonNode facets)
    {
        foreach (var name in Facets)
            Assert.Equal(
                filter
                    .Wells(world, except: name)
                    .GroupBy(w => world.Attribute(w, name))
                    .OrderByDescending(g => g.Count())
                    .ThenBy(g => g.Key is null)
                    .ThenBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => (g.Key, g.Count())),
                facets[name]!.AsArray().Select(f => ((string?)f!["value"], (int)f["count"]!))
            );
    }

    public void CheckTotals(JsonNode totals)
    {
        var inside = Months().Where(e => filter.HasMonth(e.Month)).ToList();
        var all = new Sums(inside, question.Metric);
        var rows = totals["rows"]!.AsArray();
        var groups = inside
            .GroupBy(e => question.GroupBy == "none" ? "all" : world.Attribute(e.Well, question.GroupBy))
            .Select(g => (g.Key, Sums: new Sums(g, question.Metric)))
            .OrderBy(g => g.Sums.Boe.Value is null)
            .ThenByDescending(g => Math.Round(g.Sums.Boe.Value ?? 0, 6))
            .ThenBy(g => g.Key is null)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        Assert.Equal(wells.Count, (int)totals["wells_matched"]!);
        Assert.Equal(groups.Select(g => g.Key), rows.Select(r => (string?)r!["key"]));
        foreach (var (group, row) in groups.Zip(rows))
            CheckRow(group.Sums, row!, group.Key);
        CheckRow(all, totals["total"]!, "total");
        foreach (var (group, row) in groups.Zip(rows))
        {
            var share = all.Boe.Value > 0 ? group.Sums.Boe.Value / all.Boe.Value : null;
            new Total(share, 1 + Math.Abs(share ?? 0) * all.Boe.Size / Math.Abs(all.Boe.Value ?? 1)).ShouldBe(
                row!.Number("share"),
                $"share of {group.Key}"
            );
        }
    }

    public void CheckSummary(JsonNode summary)
    {
        var (month, newer) = Latest();
        Assert.Equal(month?.ToString("yyyy-MM-dd", null), (string?)summary["month"]);
        Assert.Equal(
            newer.Select(m => $"{m:yyyy-MM-dd}"),
            summary["newer_incomplete_months"]!.AsArray().Select(m => (string)m!)
        );
        foreach (var (member, offset) in new[] { ("value", 0), ("month_before", -1), ("year_before", -12) })
        {
            var at = new Sums(
                month is null ? [] : Months().Where(e => e.Month == month.Value.AddMonths(offset)),
                question.Metric
            );
            foreach (var measure in new[] { "oil", "gas", "water", "boe", "water_cut", "gor" })
                at.Of(measure).ShouldBe(summary[measure]!.Number(member), $"{measure} {member}");
            Assert.Equal(at.Reporting > 0 ? at.Producing : (double?)null, summary["producing_wells"]!.Number(member));
        }

        var sofar = new Sums(Months().Where(e => filter.End is null || e.Month <= filter.End), question.Metric);
        foreach (var measure in new[] { "cum_oil", "cum_gas", "cum_water" })
            sofar.Of(measure).ShouldBe(summary.Number(measure), measure);
        Assert.Equal(Notes(), summary["notes"]!.AsArray().Select(n => (string)n!));
        Assert.Equal(wells.Count, (int)summary["wells_matched"]!);
    }

    public void CheckMovers(JsonNode movers)
    {
        var (month, _) = Latest();
        var earlier = question.Compare == "month" ? month?.AddMonths(-1) : month?.AddYears(-1);
        Assert.Equal(month?.ToString("yyyy-MM-dd", null), (string?)movers["month"]);
        Assert.Equal(earlier?.ToString("yyyy-MM-dd", null), (string?)movers["compared_with"]);
        var pairs = Months()
            .GroupBy(e => world.Attribute(e.Well, question.By))
            .Select(g => (g.Key, Before: At(g, earlier), After: At(g, month)))
            .ToList();
        Assert.Equal(
            pairs.Count(p => p.Before.Value is not null && p.After.Value is null),
            (int)movers["only_before"]!
        );
        Assert.Equal(pairs.Count(p => p.Before.Value is null && p.After.Value is not null), (int)movers["only_after"]!);
        foreach (var (list, sign) in new[] { ("gains", 1), ("losses", -1) })
        {
            var wanted = pairs
                .Where(p => sign * (p.After.Value - p.Before.Value) > 0)
                .OrderByDescending(p => Math.Round((sign * (p.After.Value - p.Before.Value))!.Value, 6))
                .ThenBy(p => p.Key is null)
                .ThenBy(p => p.Key, StringComparer.Ordinal)
                .Take(question.Top)
                .ToList();
            Assert.Equal(wanted.Select(p => p.Key), movers[list]!.AsArray().Select(m => (string?)m!["key"]));
            foreach (var (pair, found) in wanted.Zip(movers[list]!.AsArray()))
            {
                pair.Before.ShouldBe(found!.Number("before"), $"{pair.Key} before");
                pair.After.ShouldBe(found!.Number("after"), $"{pair.Key} after");
                (pair.After + (pair.Before * -1)).ShouldBe(found!.Number("change"), $"{pair.Key} change");
            }
        }

        Total At(IEnumerable<Entry> entries, DateOnly? at) =>
            new Sums(entries.Where(e => e.Month == at), question.Metric).Of(question.Measure);
    }

    public void CheckBounds(JsonNode bounds)
    {
        var located = wells.Where(w => w.Latitude is not null).ToList();
        Assert.Equal(
            (located.Count, wells.Count - located.Count),
            ((int)bounds["located"]!, (int)bounds["not_located"]!)
        );
        Assert.Equal(located.Count == 0, bounds["bbox"] is null);
        foreach (var well in located)
        {
            var box = bounds["bbox"]!.Numbers();
            Assert.InRange(well.Latitude!.Value, box[1]!.Value, box[3]!.Value);
            Assert.True(
                box[0] <= box[2]
                    ? well.Longitude >= box[0] && well.Longitude <= box[2]
                    : well.Longitude >= box[0] || well.Longitude <= box[2]
            );
        }
    }

    /// <summary>Records as reported, of any period, whose first day is inside the window.</summary>
    public int Listed() =>
        world.Records.Count(e =>
            wells.Contains(e.Well)
            && e.Record.Derived is null
            && (filter.Start is null || e.Record.Date >= Filter.Rounded(filter.Start.Value, 1))
            && (filter.End is null || e.Record.Date <= filter.End)
        );

    private static void CheckRow(Sums sums, JsonNode row, string? key)
    {
        foreach (var measure in new[] { "oil", "gas", "water", "condensate", "ngl", "boe" })
            sums.Of(measure).ShouldBe(row.Number(measure), $"{measure} of {key}");
        Assert.Equal(sums.Producing, (int)row["well_count"]!);
    }

    private IEnumerable<Entry> Months() => wells.SelectMany(world.MonthsOf);

    private List<string> Notes()
    {
        var notes = new List<string>();
        var demo = world.Months.Any(r => r.Well.DatasetKey == Dataset.Demo);
        if (!filter.AsksForDemo && world.HidesDemo && demo)
            notes.Add("demo_hidden");
        if (wells.Select(w => w.EntityType == "field").Distinct().Count() > 1)
            notes.Add("mixed_entity_types");
        if (
            wells
                .Select(w => world.Datasets.FirstOrDefault(d => d.Key == w.DatasetKey)?.GasBasePsia)
                .OfType<double>()
                .Distinct()
                .Count() > 1
        )
            notes.Add("mixed_gas_base");
        return notes;
    }
}
