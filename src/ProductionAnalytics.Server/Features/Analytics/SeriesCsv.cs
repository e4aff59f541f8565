using System.Globalization;
using System.Text;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Platform.Replies;

namespace ProductionAnalytics.Server.Features.Analytics;

/// <summary>A series as a long table: one row for each group and step.</summary>
internal sealed class SeriesCsv(ProductionSeries series, UnitSystem units) : IResult
{
    private static readonly (string Name, Func<SeriesGroup, int, string?> Value)[] Measures =
    [
        ("oil", (g, i) => Cell(g.Oil, i)),
        ("gas", (g, i) => Cell(g.Gas, i)),
        ("water", (g, i) => Cell(g.Water, i)),
        ("condensate", (g, i) => Cell(g.Condensate, i)),
        ("ngl", (g, i) => Cell(g.Ngl, i)),
        ("liquids", (g, i) => Cell(g.Liquids, i)),
        ("boe", (g, i) => Cell(g.Boe, i)),
        ("gor", (g, i) => Cell(g.Gor, i)),
        ("wor", (g, i) => Cell(g.Wor, i)),
        ("water_cut", (g, i) => Cell(g.WaterCut, i)),
        ("cgr", (g, i) => Cell(g.Cgr, i)),
        ("well_count", (g, i) => g.WellCount?[i].ToString(CultureInfo.InvariantCulture)),
        ("days_on", (g, i) => Cell(g.DaysOn, i)),
        ("cum_oil", (g, i) => Cell(g.CumOil, i)),
        ("cum_gas", (g, i) => Cell(g.CumGas, i)),
        ("cum_water", (g, i) => Cell(g.CumWater, i)),
        ("cum_boe", (g, i) => Cell(g.CumBoe, i)),
    ];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var steps =
            series.Dates?.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList()
            ?? [.. series.Months!.Select(m => m.ToString(CultureInfo.InvariantCulture))];
        var shown = Measures.Where(m => series.Groups.Any(g => steps.Count > 0 && m.Value(g, 0) is not null)).ToList();
        var perDay = series.Basis == "volume" ? "" : "_per_day";

        var text = new StringBuilder("group,").Append(series.Dates is null ? "month" : "date");
        foreach (var (name, _) in shown)
            text.Append(',').Append(Csv.Header(name, units)).Append(IsVolume(name) ? perDay : "");
        text.Append("\r\n");
        foreach (var group in series.Groups)
            for (var i = 0; i < steps.Count; i++)
                text.Append(Csv.Quoted(group.Key ?? ""))
                    .Append(',')
                    .Append(steps[i])
                    .Append(',')
                    .AppendJoin(',', shown.Select(m => m.Value(group, i)))
                    .Append("\r\n");

        httpContext.Response.ContentType = "text/csv; charset=utf-8";
        await httpContext.Response.WriteAsync(text.ToString(), httpContext.RequestAborted);
    }

    private static bool IsVolume(string name) =>
        name is "oil" or "gas" or "water" or "condensate" or "ngl" or "liquids" or "boe";

    private static string? Cell(IReadOnlyList<double?>? values, int i) => values is null ? null : Csv.Number(values[i]);
}
