using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Staging;

/// <summary>Writes many rows into one table past the change tracker: a prepared statement on SQLite, binary COPY on PostgreSQL.</summary>
internal abstract class BulkInsert : IDisposable
{
    public static BulkInsert Into(AppDb db, string table, IReadOnlyList<string> columns) =>
        db.Database.GetDbConnection() is NpgsqlConnection postgres
            ? new PostgresInsert(
                postgres.BeginBinaryImport($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)")
            )
            : new SqliteInsert(
                (SqliteConnection)db.Database.GetDbConnection(),
                (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction(),
                table,
                columns
            );

    public abstract void Row(params ReadOnlySpan<object?> values);

    /// <summary>Without it nothing was written.</summary>
    public abstract void Complete();

    public abstract void Dispose();

    private sealed class SqliteInsert : BulkInsert
    {
        private readonly SqliteCommand command;

        public SqliteInsert(
            SqliteConnection connection,
            SqliteTransaction? transaction,
            string table,
            IReadOnlyList<string> columns
        )
        {
            command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText =
                $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@v{i}"))})";
            for (var i = 0; i < columns.Count; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"@v{i}" });
        }

        public override void Row(params ReadOnlySpan<object?> values)
        {
            for (var i = 0; i < values.Length; i++)
                command.Parameters[i].Value = values[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }

        public override void Complete() { }

        public override void Dispose() => command.Dispose();
    }

    private sealed class PostgresInsert(NpgsqlBinaryImporter importer) : BulkInsert
    {
        public override void Row(params ReadOnlySpan<object?> values)
        {
            importer.StartRow();
            foreach (var value in values)
            {
                if (value is null)
                    importer.WriteNull();
                else
                    importer.Write(value, TypeOf(value));
            }
        }

        public override void Complete() => importer.Complete();

        public override void Dispose() => importer.Dispose();

        private static NpgsqlDbType TypeOf(object value) =>
            value switch
            {
                string => NpgsqlDbType.Text,
                double => NpgsqlDbType.Double,
                int => NpgsqlDbType.Integer,
                long => NpgsqlDbType.Bigint,
                bool => NpgsqlDbType.Boolean,
                DateOnly => NpgsqlDbType.Date,
                DateTime => NpgsqlDbType.TimestampTz,
                _ => throw new ArgumentOutOfRangeException(
                    nameof(value),
                    value.GetType(),
                    "No column holds this type."
                ),
            };
    }
}
