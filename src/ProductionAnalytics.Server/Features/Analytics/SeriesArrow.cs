using System.Text.Json;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;
using ProductionAnalytics.Server.Platform.Tables;

namespace ProductionAnalytics.Server.Features.Analytics;

/// <summary>
/// A series as a stream of Arrow's columns: a batch for each group, a row for each step. Columns are called as in CSV
/// and name their unit; what else the JSON says beside its groups is the schema's metadata.
/// </summary>
internal sealed class SeriesArrow(ProductionSeries series, SeriesQuestion question) : IResult
{
    private readonly List<Measure> measures = [.. question.Measures.Order()];

    private int Steps => series.Dates?.Count ?? series.Months!.Count;

    public Task ExecuteAsync(HttpContext httpContext) =>
        HalfWritten.IsBrokenOff(httpContext, () => Send(httpContext, httpContext.RequestAborted));

    private async Task Send(HttpContext http, CancellationToken ct)
    {
        http.Response.ContentType = Acceptable.ArrowStream;
        var schema = new Schema(Fields(), About(http.Json()));
        using var outbox = new Outbox();
        using var writer = new ArrowStreamWriter(outbox, schema, leaveOpen: true);
        await writer.WriteStartAsync(ct);
        using var steps = StepColumn();
        foreach (var group in Steps == 0 ? [] : series.Groups)
        {
            await writer.WriteRecordBatchAsync(new RecordBatch(schema, Columns(group, steps), Steps), ct);
            await outbox.Empty(http.Response.Body, ct);
        }

        await writer.WriteEndAsync(ct);
        await outbox.Empty(http.Response.Body, ct);
    }

    private IEnumerable<Field> Fields() =>
        [
            new("group", StringType.Default, nullable: true),
            new("label", StringType.Default, nullable: true),
            new("is_other", BooleanType.Default, nullable: false),
            series.Dates is null
                ? new("month", Int32Type.Default, nullable: false, Unit("months since the start"))
                : new("date", Date32Type.Default, nullable: false),
            .. measures.Select(m =>
                m == Measure.WellCount
                    ? new Field(question.Column(m), Int64Type.Default, nullable: false, Unit(question.Unit(m)))
                    : new Field(question.Column(m), DoubleType.Default, nullable: true, Unit(question.Unit(m)))
            ),
        ];

    private static KeyValuePair<string, string>[] Unit(string unit) => [new("unit", unit)];

    private IEnumerable<KeyValuePair<string, string>> About(JsonSerializerOptions json)
    {
        var rest = series with { Dates = null, Months = null, Groups = [] };
        yield return new("group_by", Wire.Name(question.GroupBy));
        foreach (var member in JsonSerializer.SerializeToElement(rest, json).EnumerateObject())
            if (member.Name != "groups" && member.Value.ValueKind != JsonValueKind.Null)
                yield return new(member.Name, member.Value.ToString());
        if (series.Groups.FirstOrDefault(g => g.IsOther)?.GroupsMerged is { } merged)
            yield return new("groups_merged", $"{merged}");
    }

    private IArrowArray StepColumn() =>
        series.Dates is { } dates ? ArrowColumns.Of(dates) : ArrowColumns.Of(series.Months!);

    private IEnumerable<IArrowArray> Columns(SeriesGroup group, IArrowArray steps) =>
        [
            ArrowColumns.Repeated(group.Key, Steps),
            ArrowColumns.Repeated(group.Label, Steps),
            ArrowColumns.Repeated(group.IsOther, Steps),
            steps,
            .. measures.Select(m =>
                m == Measure.WellCount ? ArrowColumns.Of(group.WellCount!) : ArrowColumns.Of(group.Values(m)!)
            ),
        ];
}
