using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ProductionAnalytics.Server.Data.Bulk;

/// <summary>
/// Writes many rows into one table past the change tracker: a prepared statement on SQLite, binary COPY on PostgreSQL.
/// A row is its values in the order of the columns, then <see cref="EndRow"/>.
/// </summary>
internal abstract class BulkInsert : IDisposable
{
    public static BulkInsert Into(AppDb db, string table, params IReadOnlyList<string> columns) =>
        db.Database.GetDbConnection() is NpgsqlConnection postgres
            ? new PostgresInsert(postgres, table, columns)
            : new SqliteInsert(db, table, columns);

    public abstract void Text(string? value);

    public abstract void Number(double? value);

    public abstract void Int(int value);

    public abstract void Long(long? value);

    public abstract void Date(DateOnly? value);

    public abstract void Time(DateTime value);

    public abstract void Flag(bool value);

    public abstract void EndRow();

    /// <summary>Without it nothing was written.</summary>
    public abstract void Complete();

    public abstract void Dispose();

    /// <summary>A value whose type is only known at run time.</summary>
    public void Value(object? value)
    {
        switch (value)
        {
            case null or string:
                Text((string?)value);
                break;
            case double number:
                Number(number);
                break;
            case int number:
                Int(number);
                break;
            case long number:
                Long(number);
                break;
            case bool flag:
                Flag(flag);
                break;
            case DateOnly date:
                Date(date);
                break;
            case DateTime time:
                Time(time);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "No column holds this type.");
        }
    }
}
