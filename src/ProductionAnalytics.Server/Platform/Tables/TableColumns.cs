namespace ProductionAnalytics.Server.Platform.Tables;

/// <summary>What every cell of a column is; a cell of any kind but a flag can be empty.</summary>
internal enum CellKind
{
    Text,
    Number,
    Whole,
    Date,
    Flag,
}

/// <summary>A column as a reader of the file sees it.</summary>
internal sealed record TableHeader(string Name, CellKind Kind);

/// <summary>A column, and how a row's cell of it is written.</summary>
internal sealed record TableColumn<T>(TableHeader Header, Action<T, TableWriter> Write);

/// <summary>The columns of a file, one after another.</summary>
internal sealed class TableColumns<T>
{
    private readonly List<TableColumn<T>> all = [];

    public IReadOnlyList<TableColumn<T>> All => all;

    public IReadOnlyList<TableHeader> Headers => [.. all.Select(c => c.Header)];

    public TableColumns<T> Text(string name, Func<T, string?> value) =>
        With(name, CellKind.Text, (row, to) => to.Text(value(row)));

    public TableColumns<T> Number(string name, Func<T, double?> value) =>
        With(name, CellKind.Number, (row, to) => to.Number(value(row)));

    public TableColumns<T> Whole(string name, Func<T, long?> value) =>
        With(name, CellKind.Whole, (row, to) => to.Whole(value(row)));

    public TableColumns<T> Date(string name, Func<T, DateOnly?> value) =>
        With(name, CellKind.Date, (row, to) => to.Date(value(row)));

    public TableColumns<T> Flag(string name, Func<T, bool> value) =>
        With(name, CellKind.Flag, (row, to) => to.Flag(value(row)));

    private TableColumns<T> With(string name, CellKind kind, Action<T, TableWriter> write)
    {
        all.Add(new TableColumn<T>(new TableHeader(name, kind), write));
        return this;
    }
}
