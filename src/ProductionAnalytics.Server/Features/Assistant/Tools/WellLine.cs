using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>A well as a line of a list.</summary>
internal sealed record WellLine(
    long Id,
    string Name,
    string? ApiNumber,
    string? Operator,
    string? Field,
    string? Region,
    string? Status,
    string? WellType,
    string Dataset,
    DateOnly? FirstProduction,
    DateOnly? LastProduction
)
{
    public static IReadOnlyList<ToolColumn> Columns { get; } =
    [new("well"), .. Rows<WellLine>.Columns.Skip(2).Select(name => new ToolColumn(name))];

    public IReadOnlyList<object?> Cells =>
        [Name, ApiNumber, Operator, Field, Region, Status, WellType, Dataset, FirstProduction, LastProduction];

    public static async Task<Dictionary<long, WellLine>> Read(
        AppDb db,
        IReadOnlyCollection<long> ids,
        CancellationToken ct
    )
    {
        var sql = new Sql(db);
        sql.Add(
            $"SELECT {WellColumns.SelectList(Rows<WellLine>.Columns)} FROM {WellColumns.From} WHERE {sql.AnyOf("w.id", ids)}"
        );
        return (await sql.Read(Rows<WellLine>.Read, ct)).ToDictionary(w => w.Id);
    }

    /// <summary>The first ids in an order; wells without a value come last.</summary>
    /// <param name="sort">name, first_production or last_production, a minus for descending.</param>
    public static Task<List<long>> Order(AppDb db, WellFilter wells, string sort, int top, CancellationToken ct)
    {
        var sql = new Sql(db);
        var by = WellColumns.Of(sort.TrimStart('-'));
        var direction = sort.StartsWith('-') ? "DESC" : "ASC";
        sql.Add(
            $"""
            SELECT w.id FROM {WellColumns.From} WHERE {wells.Where(sql)}
            ORDER BY {by} {direction} NULLS LAST, w.name, w.id LIMIT {top}
            """
        );
        return sql.Read(r => r.GetInt64(0), ct);
    }
}
