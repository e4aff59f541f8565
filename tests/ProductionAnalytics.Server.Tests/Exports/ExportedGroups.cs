using CsCheck;
using Parquet;
using ProductionAnalytics.Server.Platform.Tables;
using ProductionAnalytics.Server.Platform.Tables.Parquet;
using ProductionAnalytics.Server.Tests.Analytics.Naive;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Exports;

/// <summary>Our Parquet files, read by two programs that know nothing of ours.</summary>
public sealed class ExportedGroups
{
    private sealed record Row(string? Text, double? Number, long? Whole, DateOnly? Date, bool Flag);

    private static readonly TableColumns<Row> Columns = new TableColumns<Row>()
        .Text("text", r => r.Text)
        .Number("number", r => r.Number)
        .Whole("whole", r => r.Whole)
        .Date("date", r => r.Date)
        .Flag("flag", r => r.Flag);

    /// <summary>UTF-16 puts the second after the third, bytes before it.</summary>
    private static readonly string[] Words = ["", "\uE000", "🛢", "Å", "a", "B", "it's", "\"", new('x', 65), "油田"];

    private static readonly Gen<Row> AnyRow = Gen.Select(
        OrNull(Gen.OneOf(AnyWorld.Of(Words), Gen.String[Gen.Char['a', 'z'], 0, 5])),
        OrNull(Gen.OneOf(AnyWorld.Of(0, -0.0, 5e-324, 1e12, 1.0 / 3, -7.5), Gen.Double[-1e6, 1e6])),
        OrNull(Gen.OneOf(Gen.Long, Gen.Long[0, 3])),
        OrNull(Gen.Date.Select(DateOnly.FromDateTime)),
        Gen.Bool,
        (text, number, whole, date, flag) => new Row(text, number, whole, date, flag)
    );

    [Fact]
    public async Task Every_table_is_read_back_as_it_was_and_every_value_is_found() =>
        await Gen.Select(AnyRow.List[0, 70], Gen.Int[1, 30])
            .SampleAsync(
                async (rows, mostRows) =>
                {
                    var bytes = await Written(rows, mostRows);
                    using var file = new ParquetFile(bytes);
                    Assert.Equal("VARCHAR DOUBLE BIGINT DATE BOOLEAN", file.Types());
                    Assert.Equal(rows, file.Rows("SELECT * FROM file").ConvertAll(Read));
                    Assert.Equal(rows, await ReadByParquetNet(bytes));
                    foreach (var column in new[] { "text", "number", "whole", "date", "flag" })
                        Assert.Empty(NotFound(file, column));
                },
                iter: 200,
                threads: 1
            );

    [Theory]
    [InlineData(0, "")]
    [InlineData(3, "3")]
    [InlineData(4, "3 1")]
    [InlineData(7, "3 3 1")]
    public async Task Rows_are_written_in_groups_each_of_which_says_what_is_in_it(int rows, string groups)
    {
        using var file = new ParquetFile(
            await Written([.. Enumerable.Range(0, rows).Select(i => new Row(null, i, i, null, false))], mostRows: 3)
        );

        var told = file.Rows(
            "SELECT row_group_num_rows, stats_min_value, stats_max_value, stats_null_count FROM parquet_metadata('{path}') WHERE path_in_schema = 'whole' ORDER BY row_group_id"
        );
        Assert.Equal(groups, string.Join(' ', told.Select(g => g[0])));
        Assert.Equal(
            Enumerable.Range(0, told.Count).Select(g => ($"{g * 3}", $"{Math.Min(g * 3 + 2, rows - 1)}", 0L)),
            told.Select(g => ((string)g[1]!, (string)g[2]!, (long)g[3]!))
        );
    }

    /// <summary>A column without a value says no least value: a reader that trusts it would answer 0 for what nobody reported.</summary>
    [Fact]
    public async Task A_column_that_nobody_reported_has_neither_least_nor_greatest()
    {
        using var file = new ParquetFile(
            await Written([new(null, null, null, null, true), new(null, null, null, null, true)], 10)
        );

        Assert.Equal(
            ["text  2", "number  2", "whole  2", "date  2", "flag true true 0"],
            file.Rows(
                    "SELECT concat_ws(' ', path_in_schema, coalesce(stats_min_value, ''), stats_max_value, stats_null_count) FROM parquet_metadata('{path}')"
                )
                .Select(r => (string)r[0]!)
        );
    }

    /// <summary>What is held does not grow: all but the last group went out, and long text ends a group early.</summary>
    [Theory]
    [InlineData(200_000, 10, 3 * ParquetTableWriter.MostRows)]
    [InlineData(6_000, 10_000, 4_500)]
    public async Task What_was_written_is_sent_and_not_kept(int rows, int length, int sent)
    {
        using var stream = new MemoryStream();
        using var writer = new ParquetTableWriter(stream, []);
        await writer.Begin(Columns.Headers, TestApp.Ct);
        foreach (var i in Enumerable.Range(0, rows))
            await Write(writer, new Row($"{i}".PadLeft(length), i, i, null, false));
        var before = stream.Length;
        await writer.Complete(TestApp.Ct);

        Assert.True(before > 0, "nothing was sent before the end");
        using var file = new ParquetFile(stream.ToArray());
        var groups = file.Rows(
            "SELECT max(row_group_num_rows), CAST(sum(row_group_num_rows) FILTER (total_compressed_size + data_page_offset <= "
                + before
                + ") AS BIGINT) FROM parquet_metadata('{path}') WHERE path_in_schema = 'flag'"
        );
        Assert.InRange((long)groups[0][0]!, 1, ParquetTableWriter.MostRows);
        Assert.InRange(Convert.ToInt64(groups[0][1], null), sent, rows);
        Assert.Equal(rows, (long)file.Rows("SELECT count(DISTINCT text) FROM file")[0][0]!);
    }

    [Fact]
    public async Task A_file_that_was_cut_off_anywhere_cannot_be_read()
    {
        var bytes = await Written(
            [.. Enumerable.Range(0, 10).Select(i => new Row("t", i, i, null, true))],
            mostRows: 3
        );

        using (var whole = new ParquetFile(bytes))
            Assert.Equal(10, whole.Rows("SELECT * FROM file").Count);
        foreach (
            var length in new[] { 0, 4, 11, bytes.Length / 3, bytes.Length / 2, bytes.Length - 8, bytes.Length - 1 }
        )
            Assert.ThrowsAny<DuckDB.NET.Data.DuckDBException>(() => new ParquetFile(bytes[..length]).Dispose());
    }

    /// <summary>Values that a query for just them does not find as often as a look at all rows does.</summary>
    private static List<object?[]> NotFound(ParquetFile file, string column) =>
        file.Rows($"SELECT DISTINCT {column} FROM file WHERE {column} IS NOT NULL")
            .Where(value =>
                (long)file.Rows($"SELECT count(*) FROM file WHERE {column} = {Literal(value[0]!)}")[0][0]!
                != file.Rows($"SELECT {column} FROM file").Count(r => value[0]!.Equals(r[0]))
            )
            .ToList();

    private static string Literal(object value) =>
        value switch
        {
            string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
            DateOnly date => $"DATE '{date:yyyy-MM-dd}'",
            double number => $"'{number.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}'::DOUBLE",
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"),
        };

    private static Row Read(object?[] cells) =>
        new((string?)cells[0], (double?)cells[1], (long?)cells[2], (DateOnly?)cells[3], (bool)cells[4]!);

    private static async Task<List<Row>> ReadByParquetNet(byte[] bytes)
    {
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(bytes));
        var rows = new List<Row>();
        for (var g = 0; g < reader.RowGroupCount; g++)
        {
            using var group = reader.OpenRowGroupReader(g);
            var fields = reader.Schema.DataFields;
            var count = (int)group.RowCount;
            var (texts, numbers, wholes) = (new string?[count], new double?[count], new long?[count]);
            var (dates, flags) = (new DateTime?[count], new bool?[count]);
            await group.ReadAsync(fields[0], texts);
            await group.ReadAsync<double>(fields[1], numbers.AsMemory());
            await group.ReadAsync<long>(fields[2], wholes.AsMemory());
            await group.ReadAsync<DateTime>(fields[3], dates.AsMemory());
            await group.ReadAsync<bool>(fields[4], flags.AsMemory());
            rows.AddRange(
                Enumerable
                    .Range(0, count)
                    .Select(i => new Row(
                        texts[i],
                        numbers[i],
                        wholes[i],
                        dates[i] is { } date ? DateOnly.FromDateTime(date) : null,
                        flags[i]!.Value
                    ))
            );
        }

        return rows;
    }

    private static async Task<byte[]> Written(IReadOnlyList<Row> rows, int mostRows)
    {
        using var stream = new MemoryStream();
        using var writer = new ParquetTableWriter(stream, [("a", "b")], mostRows);
        await writer.Begin(Columns.Headers, TestApp.Ct);
        foreach (var row in rows)
            await Write(writer, row);
        await writer.Complete(TestApp.Ct);
        return stream.ToArray();
    }

    private static async Task Write(TableWriter writer, Row row)
    {
        await writer.BeginRow(TestApp.Ct);
        foreach (var column in Columns.All)
            column.Write(row, writer);
        await writer.EndRow(TestApp.Ct);
    }

    private static Gen<T?> OrNull<T>(Gen<T> values)
        where T : struct => Gen.Select(Gen.Int[0, 3], values, (n, value) => n == 0 ? (T?)null : value);

    private static Gen<string?> OrNull(Gen<string> values) =>
        Gen.Select(Gen.Int[0, 3], values, (n, value) => n == 0 ? null : value);
}
