using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using ProductionAnalytics.Server.Ingest.Csv;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Imports;

internal static class GetCsvTemplate
{
    public static Results<OtherReply, ProblemHttpResult> Handle(HttpContext http)
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;

        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = "production-template.csv",
        }.ToString();
        return new OtherReply(TypedResults.Text(CsvFormat.Template, $"{Acceptable.Csv}; charset=utf-8"));
    }
}
