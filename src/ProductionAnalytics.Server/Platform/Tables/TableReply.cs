using System.Globalization;
using Microsoft.Net.Http.Headers;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;
using ProductionAnalytics.Server.Platform.Tables.Parquet;

namespace ProductionAnalytics.Server.Platform.Tables;

/// <summary>The name of a file: what is in it and when it was made.</summary>
internal sealed record TableFile(string Noun, DateOnly Today, UnitSystem Units)
{
    public static readonly QueryParameter Format = new(
        "format",
        "csv, xlsx for a workbook, or parquet for programs that read columns; without it the Accept header decides."
    )
    {
        OneOf = ["csv", "xlsx", "parquet"],
        Default = "csv",
    };

    /// <summary><c>production-v1832-2026-11-23.csv</c></summary>
    public string Name(long version, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"{Noun}-v{version}-{Today:yyyy-MM-dd}.{extension}");

    /// <summary>What a file says of itself where its kind has a place for it.</summary>
    public IReadOnlyList<(string Key, string Value)> About(long version) =>
        [
            ("content", Noun),
            ("as_of_version", version.ToString(CultureInfo.InvariantCulture)),
            ("units", Paging.UnitHeader(Units)),
        ];
}

/// <summary>Rows of one snapshot as a file, sent while they are read. A client that goes away ends the query.</summary>
internal sealed class TableReply<T>(
    Store store,
    QueryReader query,
    WellFilter filter,
    TableFile file,
    TableColumns<T> columns,
    Func<AppDb, WellFilter, CancellationToken, IAsyncEnumerable<T>> rows
) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        HalfWritten.IsBrokenOff(httpContext, () => Send(httpContext, httpContext.RequestAborted));

    private async Task Send(HttpContext http, CancellationToken ct)
    {
        await using var db = store.Open();
        await using var snapshot = await Snapshot.Begin(db, ct);
        var wells = await filter.Resolve(db, query.Errors, ct);
        if (query.Errors.Problem() is { } problem)
        {
            await problem.ExecuteAsync(http);
            return;
        }

        // Before the first byte: what is written down cannot be left out because a client went away.
        await store.AuditExport(http, file.Noun);
        using var writer = Start(http, await db.CurrentVersion(ct));
        await Write(writer, rows(db, wells, ct), ct);
    }

    private TableWriter Start(HttpContext http, long version)
    {
        var (extension, type, writer) = Acceptable.TypeFor(http) switch
        {
            Acceptable.Xlsx => ("xlsx", Acceptable.Xlsx, Xlsx),
            Acceptable.Parquet => ("parquet", Acceptable.Parquet, Parquet),
            _ => ("csv", $"{Acceptable.Csv}; charset=utf-8", (Func<Stream, TableWriter>)Csv),
        };
        http.Response.ContentType = type;
        http.Response.Headers["X-Units"] = Paging.UnitHeader(file.Units);
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = file.Name(version, extension),
        }.ToString();
        return writer(http.Response.Body);

        TableWriter Csv(Stream body) => new CsvTableWriter(body);
        TableWriter Xlsx(Stream body) => new XlsxTableWriter(body, file.Noun);
        TableWriter Parquet(Stream body) => new ParquetTableWriter(body, file.About(version));
    }

    private async Task Write(TableWriter writer, IAsyncEnumerable<T> all, CancellationToken ct)
    {
        await writer.Begin(columns.Headers, ct);
        await foreach (var row in all)
        {
            ct.ThrowIfCancellationRequested();
            await writer.BeginRow(ct);
            foreach (var column in columns.All)
                column.Write(row, writer);
            await writer.EndRow(ct);
        }

        await writer.Complete(ct);
    }
}
