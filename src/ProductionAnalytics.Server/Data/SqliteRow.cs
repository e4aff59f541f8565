using SQLitePCL;

namespace ProductionAnalytics.Server.Data;

/// <summary>
/// The row that a reader of SQLite stands on, read past the provider: for rows by the hundred thousand its checks of
/// each value cost more than SQLite needs for the row.
/// </summary>
internal readonly struct SqliteRow(sqlite3_stmt statement)
{
    public bool IsNull(int i) => raw.sqlite3_column_type(statement, i) == raw.SQLITE_NULL;

    public long Long(int i) => raw.sqlite3_column_int64(statement, i);

    public double? Number(int i) => IsNull(i) ? null : raw.sqlite3_column_double(statement, i);

    /// <summary>The bytes of a text, valid until the next row; none where it is null.</summary>
    public ReadOnlySpan<byte> Utf8(int i) => raw.sqlite3_column_blob(statement, i);

    /// <summary>A date as the provider writes it, <c>2024-12-01</c>.</summary>
    public DateOnly? Date(int i)
    {
        var text = Utf8(i);
        return text.IsEmpty ? null : new DateOnly(Digits(text[..4]), Digits(text[5..7]), Digits(text[8..10]));
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var digit in text)
            number = (number * 10) + (digit - '0');
        return number;
    }
}
