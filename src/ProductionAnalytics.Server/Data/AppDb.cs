using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data.Accounts;

namespace ProductionAnalytics.Server.Data;

/// <summary>The system of record: one model, one sealed context and one set of migrations for each engine.</summary>
public abstract class AppDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Dataset> Datasets => Set<Dataset>();
    public DbSet<RegionLabel> RegionLabels => Set<RegionLabel>();
    public DbSet<Well> Wells => Set<Well>();
    public DbSet<WellHistory> WellHistory => Set<WellHistory>();
    public DbSet<WellTotals> WellTotals => Set<WellTotals>();
    public DbSet<ProductionRecord> Production => Set<ProductionRecord>();
    public DbSet<ProductionHistory> ProductionHistory => Set<ProductionHistory>();
    public DbSet<Import> Imports => Set<Import>();
    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();
    public DbSet<ImportFinding> ImportFindings => Set<ImportFinding>();
    public DbSet<KeptSelection> Selections => Set<KeptSelection>();
    public DbSet<StoreVersion> StoreVersion => Set<StoreVersion>();
    public DbSet<Change> Changes => Set<Change>();
    public DbSet<IdempotencyKey> IdempotencyKeys => Set<IdempotencyKey>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public bool IsPostgres => this is PostgresDb;

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        StoreModel.Describe(modelBuilder, TextCollation);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    /// <summary>Text is ordered by its bytes on both engines; null where that is the engine's own default.</summary>
    protected abstract string? TextCollation { get; }
}

public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : AppDb(options)
{
    protected override string? TextCollation => "C";
}

public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : AppDb(options)
{
    protected override string? TextCollation => null;
}
