using Npgsql;
using NpgsqlTypes;

namespace ProductionAnalytics.Server.Data.Bulk;

internal sealed class PostgresInsert(NpgsqlConnection connection, string table, IReadOnlyList<string> columns)
    : BulkInsert
{
    private readonly NpgsqlBinaryImporter importer = connection.BeginBinaryImport(
        $"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)"
    );
    private bool inRow;

    public override void Text(string? value)
    {
        if (value is null)
            Null();
        else
            Write(value, NpgsqlDbType.Text);
    }

    public override void Number(double? value)
    {
        if (value is { } number)
            Write(number, NpgsqlDbType.Double);
        else
            Null();
    }

    public override void Int(int value) => Write(value, NpgsqlDbType.Integer);

    public override void Long(long? value)
    {
        if (value is { } number)
            Write(number, NpgsqlDbType.Bigint);
        else
            Null();
    }

    public override void Date(DateOnly? value)
    {
        if (value is { } date)
            Write(date, NpgsqlDbType.Date);
        else
            Null();
    }

    public override void Time(DateTime value) => Write(value, NpgsqlDbType.TimestampTz);

    public override void Flag(bool value) => Write(value, NpgsqlDbType.Boolean);

    public override void EndRow() => inRow = false;

    public override void Complete() => importer.Complete();

    public override void Dispose() => importer.Dispose();

    private void Null()
    {
        Begin();
        importer.WriteNull();
    }

    private void Write<T>(T value, NpgsqlDbType type)
    {
        Begin();
        importer.Write(value, type);
    }

    private void Begin()
    {
        if (!inRow)
            importer.StartRow();
        inRow = true;
    }
}
