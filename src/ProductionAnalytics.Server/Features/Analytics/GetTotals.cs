using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Features.Analytics.Engines;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Analytics;

/// <summary>What each group of wells produced over a window.</summary>
public sealed record ProductionTotals(
    string GroupBy,
    DateOnly? StartDate,
    DateOnly? EndDate,
    string OilUnit,
    string GasUnit,
    string WaterUnit,
    IReadOnlyList<TotalsRow> Rows,
    TotalsRow Total,
    long WellsMatched,
    IReadOnlyList<string> Notes,
    long AsOfVersion
);

/// <param name="Key">Null for wells without a value; Other for the groups beyond the top ones.</param>
/// <param name="Share">Of boe, a fraction of 0 to 1.</param>
/// <param name="WellCount">Distinct wells with a volume above 0.</param>
public sealed record TotalsRow(
    string? Key,
    string? Label,
    double? Oil,
    double? Gas,
    double? Water,
    double? Condensate,
    double? Ngl,
    double? Boe,
    double? Share,
    long WellCount,
    int GroupsMerged
);

internal static class GetTotals
{
    private const int MostRows = 10_000;
    private static readonly string[] SortKeys = ["boe", "oil", "gas", "water", "well_count", "key"];

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. FilterParameters.All,
        SeriesQuestion.GroupByParameter(Dimension.None),
        new("top", "Rows shown; the rest become Other. Default: all.", ParameterKind.Integer),
        new("sort", $"One of {string.Join(", ", SortKeys)}, a minus for descending.") { Default = "-boe" },
        new("format", "csv for a table in place of JSON.") { OneOf = ["json", "csv"] },
    ];

    public static async Task<Results<Ok<ProductionTotals>, ProblemHttpResult, OtherReply>> Handle(
        HttpContext http,
        AnalyticsEngines engines,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var filter = query.ReadFilter();
        var units = query.Units();
        var groupBy = query.OneOf("group_by", Dimension.None);
        var top = query.Integer("top", MostRows, 1, MostRows);
        var sort = query.Given("sort") ?? "-boe";
        if (!SortKeys.Contains(sort.TrimStart('-')))
            query.Errors.Malformed("sort", $"'{sort}' is none of {string.Join(", ", SortKeys)}.");
        if (query.Errors.Problem() is { } problem)
            return problem;

        var totals = await engines.Read(
            query,
            filter,
            analytics => Answer(analytics, filter, units, groupBy, top, sort, engines.BoeMcf, ct),
            ct
        );
        if (totals is null)
            return query.Errors.Problem()!;

        return Acceptable.TypeFor(http) == Acceptable.Csv
            ? new OtherReply(new CsvReply<TotalsRow>(totals.Rows, units))
            : TypedResults.Ok(totals);
    }

    private static async Task<ProductionTotals> Answer(
        IAnalytics analytics,
        WellFilter filter,
        UnitSystem units,
        Dimension groupBy,
        int top,
        string sort,
        double boeMcf,
        CancellationToken ct
    )
    {
        var groups = await analytics.Totals(groupBy, withDays: false, ct);
        var labels = await analytics.Labels(groupBy, [.. groups.Select(g => g.Key).OfType<string>()], ct);
        var boe = units == UnitSystem.Field ? boeMcf : 1;
        var all = Row(
            "all",
            null,
            groups.Aggregate(default(PhaseVolumes), (sum, g) => sum + g.Volumes),
            groups.Sum(g => g.Wells),
            units,
            boe,
            null
        );

        var rows = groups.ConvertAll(g =>
            Row(g.Key, g.Key is null ? null : labels.GetValueOrDefault(g.Key), g.Volumes, g.Wells, units, boe, all.Boe)
        );
        var (first, last) = groups.Count == 0 ? (null, null) : (groups.Min(g => g.First), groups.Max(g => g.Last));
        return new ProductionTotals(
            Wire.Name(groupBy),
            filter.StartMonth ?? first,
            filter.End is { } end ? Period.Month.StartOf(end) : last,
            units.LiquidUnit(),
            units.GasUnit(),
            units.LiquidUnit(),
            groupBy == Dimension.None
                ? rows.ConvertAll(r => r with { Key = "all" })
                : Cut(Sorted(rows, sort), top, all.Boe),
            all with
            {
                Share = all.Boe > 0 ? 1 : null,
            },
            await analytics.WellsMatched(ct),
            await analytics.Notes(ct),
            await analytics.Version(ct)
        );
    }

    private static TotalsRow Row(
        string? key,
        string? label,
        PhaseVolumes v,
        long wells,
        UnitSystem units,
        double boeFactor,
        double? totalBoe
    )
    {
        var shown = v.In(units);
        var boe = shown.Boe(boeFactor);
        return new TotalsRow(
            key,
            label,
            shown.Oil,
            shown.Gas,
            shown.Water,
            shown.Condensate,
            shown.Ngl,
            boe,
            Share(boe, totalBoe),
            wells,
            0
        );
    }

    private static double? Share(double? boe, double? total) => total > 0 ? boe / total : null;

    private static List<TotalsRow> Sorted(List<TotalsRow> rows, string sort)
    {
        var descending = sort.StartsWith('-');
        var byKey = rows.OrderBy(r => r.Key is null).ThenBy(r => r.Key, StringComparer.Ordinal);
        if (sort.TrimStart('-') == "key")
            return descending ? [.. byKey.Reverse().OrderBy(r => r.Key is null)] : [.. byKey];

        double? Value(TotalsRow row) =>
            sort.TrimStart('-') switch
            {
                "oil" => row.Oil,
                "gas" => row.Gas,
                "water" => row.Water,
                "well_count" => row.WellCount,
                _ => row.Boe,
            };
        return [.. byKey.OrderBy(r => Value(r) is null).ThenBy(r => (descending ? -1 : 1) * Value(r))];
    }

    private static List<TotalsRow> Cut(List<TotalsRow> rows, int top, double? totalBoe)
    {
        if (rows.Count <= top)
            return rows;

        var other = rows.Skip(top)
            .Aggregate(
                (a, b) =>
                    a with
                    {
                        Oil = PhaseVolumes.Sum(a.Oil, b.Oil),
                        Gas = PhaseVolumes.Sum(a.Gas, b.Gas),
                        Water = PhaseVolumes.Sum(a.Water, b.Water),
                        Condensate = PhaseVolumes.Sum(a.Condensate, b.Condensate),
                        Ngl = PhaseVolumes.Sum(a.Ngl, b.Ngl),
                        Boe = PhaseVolumes.Sum(a.Boe, b.Boe),
                        WellCount = a.WellCount + b.WellCount,
                    }
            );
        return
        [
            .. rows.Take(top),
            other with
            {
                Key = "Other",
                Label = null,
                Share = Share(other.Boe, totalBoe),
                GroupsMerged = rows.Count - top,
            },
        ];
    }
}
