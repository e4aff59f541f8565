using System.Data.Common;
using System.Globalization;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;

namespace ProductionAnalytics.Server.Features.Analytics.Engines;

/// <summary>Reads the sums of a series from the store, in field units.</summary>
internal static class SeriesSql
{
    public static async Task<SeriesSums> Read(AppDb db, SeriesQuestion question, double boeMcf, CancellationToken ct)
    {
        var keys = new List<string?>();
        var (inside, before) = (new SqlSeriesTable(keys), new SqlSeriesTable(keys));
        var statement = await Statement(db, question, boeMcf, ct);
        foreach (var group in (await statement.Read(row => Cell(row, question), ct)).GroupBy(c => c.Key))
        {
            foreach (var (_, step, isBefore, cell) in group)
                (isBefore ? before : inside).Add(keys.Count, step, cell);
            keys.Add(group.Key);
        }

        return new SeriesSums(inside, question.LooksBackFrom is null ? null : before);
    }

    public static async Task<Sql> Statement(AppDb db, SeriesQuestion question, double boeMcf, CancellationToken ct)
    {
        var sql = new Sql(db);
        var key = await GroupKey(db, sql, question, boeMcf, ct);
        return sql.Add(
            question.Basis == Basis.ProducingDay
                ? ByWell(sql, question, key, boeMcf)
                : Direct(sql, question, key, boeMcf)
        );
    }

    /// <summary>Wells with a record in the window.</summary>
    public static Task<long> CountWells(AppDb db, SeriesQuestion question, CancellationToken ct)
    {
        var sql = new Sql(db);
        var where = Where(sql, question);
        return sql.Add(
                $"SELECT count(DISTINCT p.well_id) FROM {ProductionRelations.WellByWell(sql.OnPostgres, where)} WHERE {where}"
            )
            .Count(ct);
    }

    private static string Direct(Sql sql, SeriesQuestion question, string key, double boeMcf)
    {
        var (where, step) = (Where(sql, question), Step(question, sql.OnPostgres));
        var oneRecordAWell = question.Interval is Period.Month or Period.Day;
        var wells = oneRecordAWell
            ? $"sum(CASE WHEN {AnalyticsSql.Producing} THEN 1 ELSE 0 END)"
            : $"count(DISTINCT CASE WHEN {AnalyticsSql.Producing} THEN p.well_id END)";
        return $"""
            SELECT {key}, {step}, {IsBefore(sql, question)}, {AnalyticsSql.SumOfPhases},
                NULL, NULL, NULL, NULL, NULL, sum(p.days_on), {wells}, {SpreadBoe(boeMcf)}, 0, 0
            FROM {ProductionRelations.WellByWell(sql.OnPostgres, where, key, step)} WHERE {where} GROUP BY 1, 2, 3
            """;
    }

    /// <summary>Each well's volume over its own days first, then the sum over wells.</summary>
    private static string ByWell(Sql sql, SeriesQuestion question, string key, double boeMcf)
    {
        var (where, step) = (Where(sql, question), Step(question, sql.OnPostgres));
        return $"""
            SELECT key, step, is_before, sum(oil), sum(gas), sum(water), sum(condensate), sum(ngl),
                {AnalyticsSql.SumOfRates},
                sum(days_on), sum(producing), sum(spread), sum(records), sum(without_days)
            FROM (
                SELECT {key} AS key, {step} AS step, {IsBefore(sql, question)} AS is_before, p.well_id,
                    {AnalyticsSql.NamedSumOfPhases},
                    {AnalyticsSql.ProducingDays(sql.OnPostgres)} AS days,
                    sum(p.days_on) AS days_on, max(CASE WHEN {AnalyticsSql.Producing} THEN 1 ELSE 0 END) AS producing,
                    {SpreadBoe(boeMcf)} AS spread, {AnalyticsSql.RecordsWithAndWithoutDays}
                FROM {ProductionRelations.WellByWell(
                sql.OnPostgres,
                where,
                key,
                step
            )} WHERE {where} GROUP BY 1, 2, 3, 4) by_well
            GROUP BY key, step, is_before
            """;
    }

    /// <summary>With many wells, only the largest are read one by one; the key of the rest is null.</summary>
    private static async Task<string> GroupKey(
        AppDb db,
        Sql sql,
        SeriesQuestion question,
        double boeMcf,
        CancellationToken ct
    )
    {
        if (question.GroupBy != Dimension.Well)
            return AnalyticsSql.GroupKey(question.GroupBy, db.IsPostgres);

        var largest = new Sql(db);
        var where = Where(largest, question);
        var inside = question.LooksBackFrom is { } start
            ? $"CASE WHEN p.date >= {largest.Value(start)} THEN {Boe(boeMcf)} ELSE 0 END"
            : Boe(boeMcf);
        largest.Add(
            $"""
            SELECT p.well_id FROM {ProductionRelations.WellByWell(
                db.IsPostgres,
                where
            )} WHERE {where} GROUP BY p.well_id
            ORDER BY sum({inside}) DESC NULLS LAST, p.well_id LIMIT {question.Top}
            """
        );
        var ids = await largest.Read(r => r.GetInt64(0), ct);
        return $"CASE WHEN {sql.AnyOf("p.well_id", ids)} THEN CAST(p.well_id AS text) END";
    }

    private static string Where(Sql sql, SeriesQuestion question)
    {
        var period = question.Interval == Period.Day ? "p.period = 0" : "p.period = 1";
        var window = Window(question) is var (start, end) ? WindowSql(sql, start, end) : "1 = 1";
        var aligned = question.Align == Align.Calendar ? "1 = 1" : $"{Start(question.Align)} IS NOT NULL";
        return $"{period} AND {window} AND {aligned} AND {question.Filter.Where(sql)}";
    }

    /// <summary>The months read: whole intervals, and everything before where a cumulative is asked for.</summary>
    public static (DateOnly? Start, DateOnly? End) Window(SeriesQuestion question)
    {
        var interval = question.Interval;
        DateOnly? start = question.Filter.Start is { } s ? interval.StartOf(s) : null;
        DateOnly? end = question.Filter.End is { } e ? interval.Next(interval.StartOf(e)).AddDays(-1) : null;
        return (question.HasCumulatives ? null : start, end);
    }

    private static string WindowSql(Sql sql, DateOnly? start, DateOnly? end)
    {
        List<string> all = ["1 = 1"];
        if (start is not null)
            all.Add($"p.date >= {sql.Value(start)}");
        if (end is not null)
            all.Add($"p.date <= {sql.Value(end)}");
        return string.Join(" AND ", all);
    }

    private static string Step(SeriesQuestion question, bool postgres) =>
        question.Align == Align.Calendar
            ? AnalyticsSql.Bucket(question.Interval, postgres)
            : AnalyticsSql.MonthsBetween(Start(question.Align), "p.date", postgres);

    public static string Start(Align align) => align == Align.Peak ? "t.peak_month" : WellColumns.FirstProduction;

    private static string IsBefore(Sql sql, SeriesQuestion question) =>
        question.LooksBackFrom is { } start ? $"CASE WHEN p.date < {sql.Value(start)} THEN 1 ELSE 0 END" : "0";

    private static string Boe(double boeMcf) =>
        $"(coalesce(p.oil_volume, 0) + coalesce(p.condensate_volume, 0) + coalesce(p.ngl_volume, 0) + coalesce(p.gas_volume, 0) / {boeMcf.ToString("R", CultureInfo.InvariantCulture)})";

    private static string SpreadBoe(double boeMcf) =>
        $"sum(CASE WHEN p.derived IN ('quarter', 'year') THEN {Boe(boeMcf)} ELSE 0 END)";

    private static (string? Key, int Step, bool IsBefore, SeriesCell Cell) Cell(
        DbDataReader row,
        SeriesQuestion question
    )
    {
        var cell = new SeriesCell(
            AnalyticsSql.Phases(row, 3),
            AnalyticsSql.Phases(row, 8),
            row.Number(13),
            row.GetInt64(14),
            row.GetDouble(15),
            row.GetInt64(16),
            row.GetInt64(17)
        );
        var step = question.Align == Align.Calendar ? question.StepOf(row.GetFieldValue<DateOnly>(1)) : row.GetInt32(1);
        return (row.Text(0), step, row.GetInt64(2) != 0, cell);
    }
}
