using System.Globalization;
using System.Text.Json.Nodes;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Analytics;

/// <summary>A series as Arrow's own reader gets it.</summary>
internal sealed record ArrowSeries(Schema Schema, IReadOnlyList<RecordBatch> Batches)
{
    public const string Type = "application/vnd.apache.arrow.stream";
    private const int Measures = 4;
    private static readonly string[] OfGroup = ["key", "label", "is_other", "groups_merged"];

    public static async Task<ArrowSeries> Of(HttpResponseMessage reply)
    {
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync(TestApp.Ct));
        Assert.Equal(Type, reply.Content.Headers.ContentType?.MediaType);
        var bytes = await reply.Content.ReadAsByteArrayAsync(TestApp.Ct);
        // The stream's own mark of its end.
        Assert.Equal([0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0], bytes[^8..]);
        using var reader = new ArrowStreamReader(new MemoryStream(bytes));
        var batches = new List<RecordBatch>();
        while (await reader.ReadNextRecordBatchAsync(TestApp.Ct) is { } batch)
            batches.Add(batch);
        return new(reader.Schema, batches);
    }

    /// <summary>Holds it against the JSON of the same question: every group, every step, to the last digit.</summary>
    public void Check(JsonNode json)
    {
        CheckMetadata(json.AsObject());
        var steps = (json["dates"] ?? json["months"])!.AsArray();
        var groups = steps.Count == 0 ? [] : json["groups"]!.AsArray().Select(g => g!.AsObject()).ToList();
        Assert.Equal(groups.Count, Batches.Count);
        foreach (var (group, batch) in groups.Zip(Batches))
        {
            Assert.Equal(Repeated((string?)group["key"], steps.Count), Texts(batch.Column("group")));
            Assert.Equal(Repeated((string?)group["label"], steps.Count), Texts(batch.Column("label")));
            Assert.Equal(Repeated((bool?)group["is_other"] ?? false, steps.Count), Flags(batch.Column("is_other")));
            Assert.Equal(steps.Select(s => s!.ToString()), Steps(batch.Column(3)));
            CheckMeasures(group, batch);
        }
    }

    private void CheckMeasures(JsonObject group, RecordBatch batch)
    {
        var measures = group.Where(m => !OfGroup.Contains(m.Key)).ToList();
        Assert.Equal(measures.Count, Schema.FieldsList.Count - Measures);
        for (var i = 0; i < measures.Count; i++)
        {
            var field = Schema.GetFieldByIndex(Measures + i);
            Assert.StartsWith(measures[i].Key, field.Name, StringComparison.Ordinal);
            Assert.NotEmpty(field.Metadata["unit"]);
            Assert.Equal(
                measures[i].Value!.AsArray().Select(v => (double?)v),
                Numbers(batch.Column(Measures + i), isCount: measures[i].Key == "well_count")
            );
        }
    }

    private void CheckMetadata(JsonObject json)
    {
        foreach (var (member, value) in json.Where(m => m.Key is not ("groups" or "dates" or "months")))
            Assert.Equal(value?.ToString(), Squeezed(Schema.Metadata.GetValueOrDefault(member)));
        Assert.Equal(json["dates"] is null, Schema.GetFieldByIndex(3).DataType is Int32Type);

        string? Squeezed(string? text) => text?.StartsWith('[') == true ? JsonNode.Parse(text)!.ToString() : text;
    }

    private static IEnumerable<T> Repeated<T>(T value, int times) => Enumerable.Repeat(value, times);

    private static IEnumerable<string?> Texts(IArrowArray column) =>
        Enumerable.Range(0, column.Length).Select(i => ((StringArray)column).GetString(i));

    private static IEnumerable<bool> Flags(IArrowArray column) =>
        Enumerable.Range(0, column.Length).Select(i => ((BooleanArray)column).GetValue(i)!.Value);

    private static IEnumerable<string> Steps(IArrowArray column) =>
        Enumerable
            .Range(0, column.Length)
            .Select(i =>
                column is Date32Array dates
                    ? dates.GetDateOnly(i)!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : ((Int32Array)column).GetValue(i)!.Value.ToString(CultureInfo.InvariantCulture)
            );

    private static IEnumerable<double?> Numbers(IArrowArray column, bool isCount) =>
        Enumerable
            .Range(0, column.Length)
            .Select(i => isCount ? ((Int64Array)column).GetValue(i) : ((DoubleArray)column).GetValue(i));
}
