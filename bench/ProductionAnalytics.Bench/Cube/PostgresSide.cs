using Npgsql;
using NpgsqlTypes;

namespace ProductionAnalytics.Bench.Cube;

/// <summary>The same months in a database of the PostgreSQL server: sorted by month, vacuumed, analysed, read twice.</summary>
internal sealed class PostgresSide : IAsyncDisposable
{
    private static readonly string[] Shown =
    [
        "server_version",
        "shared_buffers",
        "max_parallel_workers_per_gather",
        "work_mem",
        "jit",
    ];

    private readonly NpgsqlConnection connection = new(
        $"{Environment.GetEnvironmentVariable("BENCH_POSTGRES")};Database=postgres;Pooling=false;Command Timeout=0"
    );

    private PostgresSide() { }

    public object Settings { get; private set; } = new { };

    public static async Task<PostgresSide> Load(SampleBasin basin, CancellationToken ct)
    {
        var side = new PostgresSide();
        await side.connection.OpenAsync(ct);
        await side.Execute("SET max_parallel_workers_per_gather = 2; SET work_mem = '256MB'", ct);
        await side.Execute(
            """
            DROP TABLE IF EXISTS volumes;
            CREATE UNLOGGED TABLE volumes (well integer, region smallint, month integer, oil integer, gas integer, water integer)
            """,
            ct
        );
        await side.Copy(basin, ct);
        await side.Execute("VACUUM (ANALYZE, FREEZE) volumes", ct);
        side.Settings = await side.ReadSettings(ct);
        return side;
    }

    public Func<Task<Answer>> Ask(string question, CancellationToken ct) =>
        async () =>
        {
            await using var command = new NpgsqlCommand(CubeSql.Of(question), connection);
            await using var row = await command.ExecuteReaderAsync(ct);
            var answer = new Answer();
            while (await row.ReadAsync(ct))
                answer.Add(
                    Convert.ToInt32(row.GetValue(0), null),
                    row.GetInt32(1),
                    Sum(row, 2),
                    Sum(row, 3),
                    Sum(row, 4)
                );
            return answer;
        };

    public async ValueTask DisposeAsync()
    {
        await Execute("DROP TABLE IF EXISTS volumes", CancellationToken.None);
        await connection.DisposeAsync();
    }

    private static double? Sum(NpgsqlDataReader row, int i) => row.IsDBNull(i) ? null : row.GetInt64(i);

    private async Task Copy(SampleBasin basin, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "COPY volumes (well, region, month, oil, gas, water) FROM STDIN (FORMAT binary)",
            ct
        );
        foreach (var (well, month, (oil, gas, water)) in CubeSql.ByMonth(basin))
        {
            copy.StartRow();
            copy.Write(well, NpgsqlDbType.Integer);
            copy.Write((short)SampleBasin.RegionOf(well), NpgsqlDbType.Smallint);
            copy.Write(month, NpgsqlDbType.Integer);
            copy.Write(oil, NpgsqlDbType.Integer);
            copy.Write(gas, NpgsqlDbType.Integer);
            if (water is { } reported)
                copy.Write(reported, NpgsqlDbType.Integer);
            else
                copy.WriteNull();
        }

        await copy.CompleteAsync(ct);
    }

    private async Task<object> ReadSettings(CancellationToken ct)
    {
        var settings = new Dictionary<string, string>();
        foreach (var name in Shown)
        {
            await using var command = new NpgsqlCommand($"SELECT current_setting('{name}')", connection);
            settings[name] = (string)(await command.ExecuteScalarAsync(ct))!;
        }

        return settings;
    }

    private async Task Execute(string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
