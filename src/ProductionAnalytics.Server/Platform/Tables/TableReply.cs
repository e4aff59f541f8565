using System.Globalization;
using Microsoft.Net.Http.Headers;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Platform.Tables;

/// <summary>The name of a file: what is in it and when it was made.</summary>
internal sealed record TableFile(string Noun, DateOnly Today)
{
    public static readonly QueryParameter Format = new(
        "format",
        "csv, or xlsx for a workbook; without it the Accept header decides."
    )
    {
        OneOf = ["csv", "xlsx"],
        Default = "csv",
    };

    /// <summary><c>production-v1832-2026-11-23.csv</c></summary>
    public string Name(long version, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"{Noun}-v{version}-{Today:yyyy-MM-dd}.{extension}");
}

/// <summary>
/// Rows of one snapshot as a file, sent while they are read. A client that goes away ends the query; what fails after
/// the first byte breaks the connection, so that half a file is never taken for a whole one.
/// </summary>
internal sealed class TableReply<T>(
    Store store,
    QueryReader query,
    WellFilter filter,
    TableFile file,
    IReadOnlyList<TableColumn<T>> columns,
    Func<AppDb, WellFilter, CancellationToken, IAsyncEnumerable<T>> rows
) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var ct = httpContext.RequestAborted;
        try
        {
            await using var db = store.Open();
            await using var snapshot = await Snapshot.Begin(db, ct);
            var wells = await filter.Resolve(db, query.Errors, ct);
            if (query.Errors.Problem() is { } problem)
            {
                await problem.ExecuteAsync(httpContext);
                return;
            }

            using var writer = Start(httpContext, await db.CurrentVersion(ct));
            await Write(writer, rows(db, wells, ct), ct);
        }
        catch (Exception) when (httpContext.Response.HasStarted)
        {
            // Too late for a problem document, whatever it was.
            httpContext.Abort();
            throw;
        }
    }

    private TableWriter Start(HttpContext http, long version)
    {
        var xlsx = Acceptable.TypeFor(http) == Acceptable.Xlsx;
        http.Response.ContentType = xlsx ? Acceptable.Xlsx : $"{Acceptable.Csv}; charset=utf-8";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = file.Name(version, xlsx ? "xlsx" : "csv"),
        }.ToString();
        return xlsx ? new XlsxTableWriter(http.Response.Body, file.Noun) : new CsvTableWriter(http.Response.Body);
    }

    private async Task Write(TableWriter writer, IAsyncEnumerable<T> all, CancellationToken ct)
    {
        await writer.Begin([.. columns.Select(c => c.Name)], ct);
        await foreach (var row in all)
        {
            ct.ThrowIfCancellationRequested();
            await writer.BeginRow(ct);
            foreach (var column in columns)
                column.Write(row, writer);
            await writer.EndRow(ct);
        }

        await writer.Complete(ct);
    }
}
