namespace ProductionAnalytics.Server.Data;

/// <summary>One write transaction in progress. It remembers whose production or header changed.</summary>
internal sealed class WriteScope(AppDb db, string author, DateTime now)
{
    private readonly HashSet<long> wells = [];
    private readonly HashSet<string> datasets = [];

    public AppDb Db { get; } = db;

    /// <summary>Who changes: <c>api</c>, <c>cli</c> …</summary>
    public string Author { get; } = author;
    public DateTime Now { get; } = now;
    public IReadOnlySet<long> Wells => wells;
    public IReadOnlySet<string> Datasets => datasets;

    public void Touch(long wellId, string dataset)
    {
        wells.Add(wellId);
        datasets.Add(dataset);
    }

    public void Touch(IEnumerable<long> wellIds, string dataset)
    {
        var before = wells.Count;
        wells.UnionWith(wellIds);
        if (wells.Count > before)
            datasets.Add(dataset);
    }

    /// <summary>
    /// Makes this transaction the only writer of these wells. Always in the order of ids, so that two writers never
    /// wait for each other. SQLite has one writer anyway.
    /// </summary>
    public async Task Lock(IReadOnlyCollection<long> wellIds, CancellationToken ct)
    {
        if (!Db.IsPostgres)
            return;

        var sql = new Sql(Db);
        await sql.Add($"SELECT id FROM wells WHERE {sql.AnyOf("id", wellIds)} ORDER BY id FOR NO KEY UPDATE")
            .Execute(ct);
    }
}
