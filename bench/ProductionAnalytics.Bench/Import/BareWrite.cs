using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Bench.Import;

/// <summary>
/// The least that brings summed rows into the same table on the same engine: no staging, no comparison, no history, no
/// totals, no change log.
/// </summary>
internal static class BareWrite
{
    private const string Upsert =
        "ON CONFLICT (well_id, period, date) DO UPDATE SET oil_volume = excluded.oil_volume, gas_volume = excluded.gas_volume, water_volume = excluded.water_volume, water_injected = excluded.water_injected, days_on = excluded.days_on";

    public static async Task Run(Store store, ParsedFile file, Dictionary<string, long> wells, CancellationToken ct)
    {
        await using var db = store.Open();
        await db.Database.OpenConnectionAsync(ct);
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
            await Copy(postgres, file, wells, ct);
        else
            await Prepared(db, file, wells, ct);
    }

    /// <summary>A prepared upsert for each row, in one transaction.</summary>
    private static async Task Prepared(AppDb db, ParsedFile file, Dictionary<string, long> wells, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (SqliteTransaction)transaction.GetDbTransaction();
        command.CommandText =
            $"INSERT INTO production (well_id, period, date, oil_volume, gas_volume, water_volume, water_injected, days_on, edited, version) VALUES (@w, 1, @d, @o, @g, @a, @i, @n, 0, 1) {Upsert}";
        var (well, date) = (
            command.Parameters.Add("@w", SqliteType.Integer),
            command.Parameters.Add("@d", SqliteType.Text)
        );
        var (oil, gas) = (command.Parameters.Add("@o", SqliteType.Real), command.Parameters.Add("@g", SqliteType.Real));
        var (water, injected) = (
            command.Parameters.Add("@a", SqliteType.Real),
            command.Parameters.Add("@i", SqliteType.Real)
        );
        var days = command.Parameters.Add("@n", SqliteType.Real);
        command.Prepare();
        foreach (var ((api, month), v) in file.Months)
        {
            (well.Value, date.Value) = (wells[api], month);
            (oil.Value, gas.Value, water.Value, injected.Value, days.Value) = (
                v.Oil,
                v.Gas,
                v.Water,
                v.Injected,
                v.DaysOn
            );
            command.ExecuteNonQuery();
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>COPY into a temporary table, then one INSERT with ON CONFLICT.</summary>
    private static async Task Copy(
        NpgsqlConnection connection,
        ParsedFile file,
        Dictionary<string, long> wells,
        CancellationToken ct
    )
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await Execute(
            connection,
            "CREATE TEMP TABLE bare (well_id bigint, date date, oil float8, gas float8, water float8, injected float8, days float8) ON COMMIT DROP",
            ct
        );
        await using (var copy = await connection.BeginBinaryImportAsync("COPY bare FROM STDIN (FORMAT BINARY)", ct))
        {
            foreach (var ((api, month), v) in file.Months)
            {
                copy.StartRow();
                copy.Write(wells[api], NpgsqlDbType.Bigint);
                copy.Write(month, NpgsqlDbType.Date);
                copy.Write(v.Oil, NpgsqlDbType.Double);
                copy.Write(v.Gas, NpgsqlDbType.Double);
                copy.Write(v.Water, NpgsqlDbType.Double);
                copy.Write(v.Injected, NpgsqlDbType.Double);
                copy.Write(v.DaysOn, NpgsqlDbType.Double);
            }

            await copy.CompleteAsync(ct);
        }

        await Execute(
            connection,
            $"INSERT INTO production (well_id, period, date, oil_volume, gas_volume, water_volume, water_injected, days_on, edited, version) SELECT well_id, 1, date, oil, gas, water, injected, days, false, 1 FROM bare {Upsert}",
            ct
        );
        await transaction.CommitAsync(ct);
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
