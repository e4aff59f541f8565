using DuckDB.NET.Data;

namespace ProductionAnalytics.Bench.Cube;

/// <summary>The same months in an in-memory DuckDB: one table sorted by month, the region in it, two threads.</summary>
internal sealed class DuckDbSide : IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    private DuckDbSide() => connection.Open();

    public object Settings { get; private set; } = new { };

    public static DuckDbSide Load(SampleBasin basin)
    {
        var side = new DuckDbSide();
        side.Execute("SET threads = 2");
        side.Execute(
            "CREATE TABLE volumes (well INTEGER, region TINYINT, month INTEGER, oil INTEGER, gas INTEGER, water INTEGER)"
        );
        using (var appender = side.connection.CreateAppender("volumes"))
            foreach (var (well, month, (oil, gas, water)) in CubeSql.ByMonth(basin))
                appender
                    .CreateRow()
                    .AppendValue(well)
                    .AppendValue((sbyte)SampleBasin.RegionOf(well))
                    .AppendValue(month)
                    .AppendValue(oil)
                    .AppendValue(gas)
                    .AppendValue(water)
                    .EndRow();
        side.Execute("ANALYZE");
        side.Settings = new
        {
            duckdb = side.connection.ServerVersion,
            threads = 2,
            sorted = "month",
            memory = true,
        };
        return side;
    }

    public Func<Task<Answer>> Ask(string question) =>
        () =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = CubeSql.Of(question);
            using var row = command.ExecuteReader();
            var answer = new Answer();
            while (row.Read())
                answer.Add(
                    Convert.ToInt32(row.GetValue(0), null),
                    row.GetInt32(1),
                    Number(row.GetValue(2)),
                    Number(row.GetValue(3)),
                    Number(row.GetValue(4))
                );
            return Task.FromResult(answer);
        };

    public void Dispose() => connection.Dispose();

    /// <summary>A sum of integers is a 128-bit one.</summary>
    private static double? Number(object value) => value is DBNull ? null : (double)(System.Numerics.BigInteger)value;

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
