using ProductionAnalytics.Core.Series;

namespace ProductionAnalytics.Server.Data;

/// <summary>One write transaction in progress. It remembers whose production or header changed.</summary>
internal sealed class WriteScope(AppDb db, string author, DateTime now)
{
    private readonly HashSet<long> wells = [];
    private readonly HashSet<long> producers = [];
    private readonly HashSet<long> raised = [];
    private readonly HashSet<string> datasets = [];

    public AppDb Db { get; } = db;

    /// <summary>Who changes: <c>api</c>, <c>cli</c> …</summary>
    public string Author { get; } = author;
    public DateTime Now { get; } = now;

    /// <summary>Wells whose header or production changed.</summary>
    public IReadOnlySet<long> Wells => wells;

    /// <summary>Wells whose production changed, and with it their totals.</summary>
    public IReadOnlySet<long> Producers => producers;
    public IReadOnlySet<string> Datasets => datasets;

    /// <summary>Of the producers, those whose version still says what was before.</summary>
    public IReadOnlyCollection<long> NotRaised => raised.Count == 0 ? producers : [.. producers.Except(raised)];

    /// <summary>Quarters and years that were found to disagree with the finer records inside them.</summary>
    public List<(long WellId, PeriodOverlap Overlap)> Overlaps { get; } = [];

    /// <summary>Runs in the transaction once months and totals are up to date.</summary>
    public Func<Task>? AfterTotals { get; set; }

    /// <summary>Wells that are new, or whose version was raised with their header.</summary>
    public void TouchHeaders(IReadOnlyCollection<long> wellIds)
    {
        raised.UnionWith(wellIds);
        wells.UnionWith(wellIds);
    }

    /// <summary>Wells of which the caller raised the version, so that it is not raised again.</summary>
    public void Raised(IEnumerable<long> wellIds) => raised.UnionWith(wellIds);

    public void TouchProduction(IEnumerable<long> wellIds, string dataset)
    {
        var before = producers.Count;
        producers.UnionWith(wellIds);
        wells.UnionWith(producers);
        if (producers.Count > before)
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
