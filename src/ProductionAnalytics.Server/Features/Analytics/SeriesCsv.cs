using System.Globalization;
using System.Text;
using ProductionAnalytics.Server.Platform.Replies;

namespace ProductionAnalytics.Server.Features.Analytics;

/// <summary>A series as a long table: one row for each group and step.</summary>
internal sealed class SeriesCsv(ProductionSeries series, SeriesQuestion question) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var steps =
            series.Dates?.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList()
            ?? [.. series.Months!.Select(m => m.ToString(CultureInfo.InvariantCulture))];
        var measures = question.Measures.Order().ToList();

        var text = new StringBuilder("group,").Append(series.Dates is null ? "month" : "date");
        foreach (var measure in measures)
            text.Append(',').Append(question.Column(measure));
        text.Append("\r\n");
        foreach (var group in series.Groups)
            for (var i = 0; i < steps.Count; i++)
                text.Append(Csv.Quoted(group.Key ?? ""))
                    .Append(',')
                    .Append(steps[i])
                    .Append(',')
                    .AppendJoin(',', measures.Select(m => Cell(group, m, i)))
                    .Append("\r\n");

        httpContext.Response.ContentType = "text/csv; charset=utf-8";
        await httpContext.Response.WriteAsync(text.ToString(), httpContext.RequestAborted);
    }

    private static string Cell(SeriesGroup group, Measure measure, int i) =>
        measure == Measure.WellCount
            ? group.WellCount![i].ToString(CultureInfo.InvariantCulture)
            : Csv.Number(group.Values(measure)![i]);
}
