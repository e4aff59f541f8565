using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;

namespace ProductionAnalytics.Server.Features.Production;

/// <summary>
/// The SQL of a page of records. First the keys of its records are found, from an index where one has them; only those
/// records are then read whole.
/// </summary>
internal static class ProductionPage
{
    /// <summary>Of fewer records it is faster to sort them than to look for them in the order of their dates.</summary>
    private const int Few = 50_000;

    /// <summary>From here on it is worth counting the records of each date, to start near the page.</summary>
    private const int FarDown = 1_000;

    public static Task<long> Count(AppDb db, ProductionQuestion question, CancellationToken ct)
    {
        var sql = new Sql(db);
        var where = question.Where(sql);
        return sql.Add($"SELECT count(*) FROM {All(sql, where)} WHERE {where}").Count(ct);
    }

    /// <summary>One row more than asked for tells whether there is a next page.</summary>
    public static async Task<List<ProductionRow>> Read(
        AppDb db,
        ProductionQuestion question,
        Paging paging,
        CancellationToken ct
    )
    {
        var (from, skip) = await Start(db, question, paging, ct);
        var sql = new Sql(db);
        var where = $"{question.Where(sql)} AND {paging.After(sql)}";
        if (from is not null)
            where += $" AND p.date {(paging.Order.Keys[0].Descending ? "<=" : ">=")} {sql.Value(from.Value)}";
        var wellsFirst = !db.IsPostgres && await AreFew(db, question, ct);
        var records = wellsFirst
            ? ProductionRelations.WellByWell(postgres: false, where, paging.Order.Sql)
            : ProductionRelations.InAnyOrder(where, paging.Order.Sql);
        sql.Add(
            $"""
            SELECT {ProductionColumns.SelectList} FROM (
                SELECT p.well_id AS well_id, p.period AS period, p.date AS date FROM {records} WHERE {where}
                ORDER BY {paging.Order.Sql} LIMIT {paging.Limit + 1} OFFSET {skip}) page
            JOIN production p ON p.well_id = page.well_id AND p.period = page.period AND p.date = page.date
            JOIN wells w ON w.id = p.well_id
            ORDER BY {paging.Order.Sql}
            """
        );
        return await sql.Read(Rows<ProductionRow>.Read, ct);
    }

    /// <summary>The months with these keys.</summary>
    public static async Task<List<ProductionRow>> Read(
        AppDb db,
        IReadOnlyList<(long WellId, int Month)> keys,
        ListOrder order,
        CancellationToken ct
    )
    {
        if (keys.Count == 0)
            return [];

        var sql = new Sql(db);
        var rows = keys.Select(k => $"({sql.Value(k.WellId)}, {sql.Value(MonthNumber.Start(k.Month))})");
        sql.Add(
            $"""
            SELECT {ProductionColumns.SelectList} FROM (VALUES {string.Join(", ", rows)}) page
            JOIN production p ON p.well_id = page.column1 AND p.period = 1 AND p.date = page.column2
            JOIN wells w ON w.id = p.well_id
            ORDER BY {order.Sql}
            """
        );
        return await sql.Read(Rows<ProductionRow>.Read, ct);
    }

    /// <summary>The date that a page far down starts at, and how many of its records to pass over.</summary>
    private static async Task<(DateOnly? From, long Skip)> Start(
        AppDb db,
        ProductionQuestion question,
        Paging paging,
        CancellationToken ct
    )
    {
        var first = paging.Order.Keys[0];
        if (first.Member != "date" || paging.Skip < FarDown)
            return (null, paging.Skip);

        var sql = new Sql(db);
        var where = question.Where(sql);
        sql.Add(
            $"""
            SELECT p.date, count(*) FROM {ProductionRelations.InAnyOrder(where)} WHERE {where}
            GROUP BY p.date ORDER BY {first.Sql}
            """
        );
        long skip = paging.Skip;
        foreach (var (date, records) in await sql.Read(r => (r.GetFieldValue<DateOnly>(0), r.GetInt64(1)), ct))
        {
            if (skip < records)
                return (date, skip);
            skip -= records;
        }

        return (null, paging.Skip);
    }

    /// <summary>Whether the filter names so few wells that their records are better read well by well.</summary>
    private static async Task<bool> AreFew(AppDb db, ProductionQuestion question, CancellationToken ct)
    {
        var sql = new Sql(db);
        var where = question.Where(sql);
        if (!ProductionRelations.NamesWells(where))
            return false;

        sql.Add($"SELECT count(*) FROM (SELECT 1 FROM {All(sql, where)} WHERE {where} LIMIT {Few + 1}) records");
        return await sql.Count(ct) <= Few;
    }

    /// <summary>For counting: what needs no well is counted from an index.</summary>
    private static string All(Sql sql, string where) =>
        ProductionRelations.NamesWells(where)
            ? ProductionRelations.WellByWell(sql.OnPostgres, where)
            : ProductionRelations.InAnyOrder(where);
}
