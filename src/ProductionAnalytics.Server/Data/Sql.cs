using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ProductionAnalytics.Server.Data;

/// <summary>
/// A statement for either engine with its parameters. Analytics and lists are written as SQL: an aggregate must stay
/// null where nobody reported, which LINQ's <c>Sum</c> turns into 0.
/// </summary>
internal sealed class Sql(AppDb db)
{
    private readonly StringBuilder text = new();
    private readonly List<object> values = [];

    public bool OnPostgres => db.IsPostgres;

    public Sql Add(string fragment)
    {
        text.Append(fragment).Append('\n');
        return this;
    }

    /// <summary>The placeholder of a value; a value never becomes part of the text.</summary>
    public string Value(object value)
    {
        values.Add(value);
        return $"@p{values.Count - 1}";
    }

    /// <summary><c>column IN (…)</c> for any number of numbers.</summary>
    public string AnyOf(string column, IReadOnlyCollection<long> ids) =>
        OnPostgres
            ? $"{column} = ANY({Value(ids.ToArray())})"
            : $"{column} IN (SELECT value FROM json_each({Value(JsonSerializer.Serialize(ids))}))";

    /// <summary><c>column IN (…)</c> for any number of texts.</summary>
    public string AnyOf(string column, IReadOnlyCollection<string> texts) =>
        OnPostgres
            ? $"{column} = ANY({Value(texts.ToArray())})"
            : $"{column} IN (SELECT value FROM json_each({Value(JsonSerializer.Serialize(texts))}))";

    /// <summary>A relation with one row for each id, in the column <c>id</c>.</summary>
    public string Ids(IReadOnlyCollection<long> ids) =>
        OnPostgres
            ? $"(SELECT unnest({Value(ids.ToArray())}) AS id) ids"
            : $"(SELECT value AS id FROM json_each({Value(JsonSerializer.Serialize(ids))})) ids";

    public async Task<List<T>> Read<T>(Func<DbDataReader, T> row, CancellationToken ct)
    {
        await using var command = await Command(ct);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct))
            rows.Add(row(reader));
        return rows;
    }

    /// <summary>Hands every row to the work while SQLite stands on it; nothing is kept.</summary>
    public async Task Each(Action<SqliteRow> row, CancellationToken ct)
    {
        await using var command = await Command(ct);
        await using var reader = (SqliteDataReader)await command.ExecuteReaderAsync(ct);
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            row(new SqliteRow(reader.Handle!));
        }
    }

    /// <summary>The rows one by one, as the engine finds them; nothing is kept.</summary>
    public async IAsyncEnumerable<T> Stream<T>(Func<DbDataReader, T> row, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = await Command(ct);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var finished = false;
        try
        {
            while (await reader.ReadAsync(ct))
                yield return row(reader);
            finished = true;
        }
        finally
        {
            // A reader that is closed early reads the rest of the answer first, unless the query is cancelled.
            if (!finished)
                command.Cancel();
        }
    }

    public async Task<long> Count(CancellationToken ct)
    {
        await using var command = await Command(ct);
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task<int> Execute(CancellationToken ct)
    {
        await using var command = await Command(ct);
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>How the engine would run the statement, a line a step.</summary>
    public async Task<List<string>> Plan(CancellationToken ct)
    {
        await using var command = await Command(ct);
        command.CommandText = (OnPostgres ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var lines = new List<string>();
        while (await reader.ReadAsync(ct))
            lines.Add(reader.GetString(reader.FieldCount - 1));
        return lines;
    }

    private async Task<DbCommand> Command(CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = text.ToString();
        for (var i = 0; i < values.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.Value = values[i];
            command.Parameters.Add(parameter);
        }

        return command;
    }
}

internal static class SqlReading
{
    public static string? Text(this DbDataReader row, int i) => row.IsDBNull(i) ? null : row.GetString(i);

    public static double? Number(this DbDataReader row, int i) => row.IsDBNull(i) ? null : row.GetDouble(i);

    public static DateOnly? Date(this DbDataReader row, int i) =>
        row.IsDBNull(i) ? null : row.GetFieldValue<DateOnly>(i);
}
