using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data.Accounts;

namespace ProductionAnalytics.Server.Data;

/// <summary>One write transaction in progress. It remembers whose production or header changed.</summary>
internal sealed class WriteScope(AppDb db, Actor actor, DateTime now)
{
    private readonly HashSet<long> wells = [];
    private readonly HashSet<long> producers = [];
    private readonly HashSet<long> raised = [];
    private readonly HashSet<string> datasets = [];
    private readonly List<AuditEntry> audit = [];

    public AppDb Db { get; } = db;

    public Actor Actor { get; } = actor;

    /// <summary>Who changes, as history names them.</summary>
    public string Author => Actor.Name;
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

    /// <summary>What the transaction writes down of itself; it is kept only with what it tells of.</summary>
    public IReadOnlyList<AuditEntry> Audited => audit;

    /// <summary>Runs in the transaction once months and totals are up to date.</summary>
    public Func<Task>? AfterTotals { get; set; }

    /// <summary>Writes down what is done here.</summary>
    public void Audit(string action, string? subject, AuditValues values = default, string? note = null) =>
        audit.Add(Actor.Did(action, subject, Now, values, note));

    /// <summary>Writes down what somebody tried and was not let do.</summary>
    public void Refused(string action, string? subject, string? note) =>
        audit.Add(Actor.Did(action, subject, Now, note: note, outcome: AuditEntry.Refused));

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
