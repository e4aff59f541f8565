using System.Globalization;
using DuckDB.NET.Data;

namespace ProductionAnalytics.Server.Tests.Exports;

/// <summary>A Parquet file, read by DuckDB; in queries it is called <c>file</c>.</summary>
internal sealed class ParquetFile : IDisposable
{
    private readonly string path = Path.GetTempFileName();
    private readonly DuckDBConnection duckDb = new("DataSource=:memory:");

    public ParquetFile(byte[] bytes)
    {
        File.WriteAllBytes(path, bytes);
        duckDb.Open();
        try
        {
            Rows($"CREATE VIEW file AS SELECT * FROM read_parquet('{path}')");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The whole file, each cell of the kind that its column's type is.</summary>
    public Table Read()
    {
        var columns = Rows("SELECT column_name FROM (DESCRIBE file)");
        return new(
            [.. columns.Select(c => (string)c[0]!)],
            [.. Rows("SELECT * FROM file").Select(r => r.Select(Cell).ToList())]
        );
    }

    public List<object?[]> Rows(string query)
    {
        using var command = duckDb.CreateCommand();
        command.CommandText = query.Replace("{path}", path, StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([
                .. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i)),
            ]);
        return rows;
    }

    /// <summary>The types of the columns, in their order.</summary>
    public string Types() => string.Join(' ', Rows("SELECT column_type FROM (DESCRIBE file)").Select(r => r[0]));

    public void Dispose()
    {
        duckDb.Dispose();
        File.Delete(path);
    }

    private static Cell? Cell(object? value) =>
        value switch
        {
            null => null,
            string text => new("text", text),
            bool flag => new("flag", flag ? "true" : "false"),
            DateOnly date => new("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            double number => new("number", number.ToString("R", CultureInfo.InvariantCulture)),
            long whole => new("number", whole.ToString(CultureInfo.InvariantCulture)),
            _ => throw new InvalidOperationException($"A cell of {value.GetType()}"),
        };
}
