using System.Globalization;
using System.Text.Unicode;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace ProductionAnalytics.Server.Data.Bulk;

/// <summary>
/// Binds values to the statement itself: going through parameter objects costs several times what SQLite needs for
/// the row. Values are written as the provider writes them.
/// </summary>
internal sealed class SqliteInsert : BulkInsert
{
    private const string TimeFormat = @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF";

    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private int column;

    public SqliteInsert(AppDb db, string table, IReadOnlyList<string> columns)
    {
        connection = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        var places = string.Join(", ", columns.Select(_ => "?"));
        Check(
            raw.sqlite3_prepare_v2(
                connection,
                $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({places})",
                out statement
            )
        );
    }

    public override void Text(string? value) =>
        Check(
            value is null
                ? raw.sqlite3_bind_null(statement, ++column)
                : raw.sqlite3_bind_text(statement, ++column, value)
        );

    public override void Number(double? value) =>
        Check(
            value is { } number
                ? raw.sqlite3_bind_double(statement, ++column, number)
                : raw.sqlite3_bind_null(statement, ++column)
        );

    public override void Int(int value) => Check(raw.sqlite3_bind_int(statement, ++column, value));

    public override void Long(long? value) =>
        Check(
            value is { } number
                ? raw.sqlite3_bind_int64(statement, ++column, number)
                : raw.sqlite3_bind_null(statement, ++column)
        );

    public override void Date(DateOnly? value)
    {
        if (value is not { } date)
        {
            Check(raw.sqlite3_bind_null(statement, ++column));
            return;
        }

        Span<byte> text = stackalloc byte[10];
        Utf8.TryWrite(text, CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}", out _);
        Check(raw.sqlite3_bind_text(statement, ++column, text));
    }

    public override void Time(DateTime value) => Text(value.ToString(TimeFormat, CultureInfo.InvariantCulture));

    public override void Flag(bool value) => Int(value ? 1 : 0);

    public override void EndRow()
    {
        var done = raw.sqlite3_step(statement);
        if (done != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(done, connection);
        raw.sqlite3_reset(statement);
        column = 0;
    }

    public override void Complete() { }

    public override void Dispose() => statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(code, connection);
    }
}
