using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Analytics.Engines;

/// <summary>The answers of the store itself: the reference that the cube is held against.</summary>
/// <param name="filter">Its shapes and selections have become wells.</param>
/// <param name="remarks">Notes about who answers, beside those about the wells.</param>
internal sealed class SqlAnalytics(AppDb db, WellFilter filter, double boeMcf, IReadOnlyList<string> remarks)
    : IAnalytics
{
    public Task<long> Version(CancellationToken ct) => db.CurrentVersion(ct);

    public Task<long> WellsMatched(CancellationToken ct)
    {
        var sql = new Sql(db);
        return sql.Add($"SELECT count(*) FROM {WellColumns.From} WHERE {filter.Where(sql)}").Count(ct);
    }

    public async Task<IReadOnlyList<string>> Notes(CancellationToken ct) => [.. await filter.Notes(db, ct), .. remarks];

    public async Task<Dictionary<string, string>> Labels(
        Dimension dimension,
        IReadOnlyCollection<string> keys,
        CancellationToken ct
    )
    {
        var sql = new Sql(db);
        if (keys.Count == 0)
            return [];
        if (dimension == Dimension.Region)
            sql.Add($"SELECT code, min(label) FROM region_labels WHERE {sql.AnyOf("code", keys)} GROUP BY code");
        else if (dimension == Dimension.Dataset)
            sql.Add($"SELECT key, title FROM datasets WHERE {sql.AnyOf("key", keys)}");
        else if (dimension == Dimension.Well)
            sql.Add($"SELECT CAST(id AS text), name FROM wells WHERE {sql.AnyOf("CAST(id AS text)", keys)}");
        else
            return [];

        return (await sql.Read(r => (r.GetString(0), r.GetString(1)), ct)).ToDictionary(r => r.Item1, r => r.Item2);
    }

    public Task<SeriesSums> Series(SeriesQuestion question, CancellationToken ct) =>
        SeriesSql.Read(db, question with { Filter = filter }, boeMcf, ct);

    public Task<long> WellsWithRecords(SeriesQuestion question, CancellationToken ct) =>
        SeriesSql.CountWells(db, question with { Filter = filter }, ct);

    public Task<long> LeftOut(Align align, CancellationToken ct)
    {
        var sql = new Sql(db);
        return sql.Add(
                $"SELECT count(*) FROM {WellColumns.From} WHERE {SeriesSql.Start(align)} IS NULL AND {filter.Where(sql)}"
            )
            .Count(ct);
    }

    public Task<List<TotalsGroup>> Totals(Dimension groupBy, bool withDays, CancellationToken ct) =>
        TotalsSql.Statement(db, filter, groupBy, withDays).Read(TotalsSql.Group, ct);

    public Task<List<RatesGroup>> Rates(Dimension groupBy, CancellationToken ct) =>
        RatesSql.Statement(db, filter, groupBy).Read(RatesSql.Group, ct);

    public Task<List<WellsGroup>> Wells(Dimension groupBy, CancellationToken ct)
    {
        var sql = new Sql(db);
        var key = AnalyticsSql.GroupKey(groupBy, db.IsPostgres);
        return sql.Add($"SELECT {key}, count(*) FROM {WellColumns.From} WHERE {filter.Where(sql)} GROUP BY 1")
            .Read(r => new WellsGroup(r.Text(0), r.GetInt64(1)), ct);
    }

    public Task<List<long>> FirstByName(int top, CancellationToken ct)
    {
        var sql = new Sql(db);
        return sql.Add(
                $"SELECT w.id FROM {WellColumns.From} WHERE {filter.Where(sql)} ORDER BY w.name, w.id LIMIT {top}"
            )
            .Read(r => r.GetInt64(0), ct);
    }

    public async Task<IReadOnlySet<string>> Values(Dimension attribute, CancellationToken ct)
    {
        var sql = new Sql(db);
        if (attribute == Dimension.Dataset)
            return (await sql.Add("SELECT key FROM datasets").Read(r => r.GetString(0), ct)).ToHashSet();

        var column = WellColumns.Dimension(Wire.Name(attribute), db.IsPostgres);
        sql.Add(
            $"SELECT DISTINCT {column} FROM {WellColumns.From} WHERE {column} IS NOT NULL AND {filter.OfDatasets().Where(sql)}"
        );
        return (await sql.Read(r => r.GetString(0), ct)).ToHashSet();
    }

    public async Task<(DateOnly First, DateOnly Last)?> Loaded(CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT min(d.first_month), max(m.last_month) FROM datasets d
            LEFT JOIN (SELECT o.dataset_key, max(ot.last_month) AS last_month FROM wells o
                JOIN well_totals ot ON ot.well_id = o.id GROUP BY o.dataset_key) m ON m.dataset_key = d.key
            WHERE d.key IN (SELECT w.dataset_key FROM {WellColumns.From} WHERE {filter.Where(sql)})
            """
        );
        var (first, last) = (await sql.Read(r => (r.Date(0), r.Date(1)), ct))[0];
        return first is { } f && last is { } l ? (f, l) : null;
    }

    public IAnalytics During(DateOnly? start, DateOnly? end) =>
        new SqlAnalytics(db, filter with { Start = start, End = end }, boeMcf, remarks);

    public Task<List<MonthSum>> Months(CancellationToken ct) =>
        MonthSums.Statement(db, filter).Read(MonthSums.Month, ct);

    public async Task<List<GroupPair>> Pairs(Dimension by, DateOnly earlier, DateOnly later, CancellationToken ct)
    {
        var sql = new Sql(db);
        var key = AnalyticsSql.GroupKey(by, db.IsPostgres);
        var where = $"p.period = 1 AND p.date IN ({sql.Value(earlier)}, {sql.Value(later)}) AND {filter.Where(sql)}";
        sql.Add(
            $"""
            SELECT {key}, {AnalyticsSql.Bucket(Period.Month, db.IsPostgres)}, {AnalyticsSql.SumOfPhases}
            FROM {ProductionRelations.WellByWell(db.IsPostgres, where, key)} WHERE {where} GROUP BY 1, 2
            """
        );
        var cells = await sql.Read(r => (Key: r.Text(0), Month: r.Date(1), Volumes: AnalyticsSql.Phases(r, 2)), ct);
        return
        [
            .. cells
                .GroupBy(c => c.Key)
                .Select(g => new GroupPair(
                    g.Key,
                    g.SingleOrDefault(c => c.Month != later).Volumes,
                    g.SingleOrDefault(c => c.Month == later).Volumes
                )),
        ];
    }
}
