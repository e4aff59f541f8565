using Microsoft.EntityFrameworkCore;
using Npgsql;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Data;

/// <summary>The open store: SQLite or PostgreSQL, by the settings.</summary>
public sealed class Store : IAsyncDisposable
{
    private readonly NpgsqlDataSource? postgres;
    private readonly string? sqlite;

    public Store(AppSettings settings)
    {
        Settings = settings;
        if (settings.Postgres is { } p)
            postgres = NpgsqlDataSource.Create(PostgresConnection(p));
        else
            sqlite =
                $"Data Source={settings.SqliteFile};Foreign Keys=True;Default Timeout={(int)Patience.TotalSeconds}";
    }

    public AppSettings Settings { get; }

    /// <summary>There is a snapshot in its place, and what is not in that cannot be had.</summary>
    public bool IsAbsent => Settings.Snapshot is not null;

    /// <summary>How long a writer waits for another before it gives up with <c>store.busy</c>.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(5);

    /// <summary>SQLite takes one writer at a time; those of this process queue here and not at the file.</summary>
    internal SemaphoreSlim WriterQueue { get; } = new(1, 1);

    /// <summary>
    /// Is shown each write before it is committed, and gives what it wants done at once afterwards; null where it has
    /// nothing to do.
    /// </summary>
    internal Func<WriteScope, CancellationToken, Task<Action?>>? Follower { get; set; }

    public AppDb Open() =>
        IsAbsent ? throw new NoStoreException()
        : postgres is not null
            ? new PostgresDb(
                Options<PostgresDb>(o =>
                    o.UseNpgsql(postgres, e => e.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                )
            )
        : OpenSqlite();

    /// <summary>Runs queries that must agree with each other on one snapshot of the store.</summary>
    public async Task<T> Read<T>(Func<AppDb, Task<T>> work, CancellationToken ct)
    {
        await using var db = Open();
        await using var snapshot = await Snapshot.Begin(db, ct);
        return await work(db);
    }

    public async Task<long> Version(CancellationToken ct)
    {
        await using var db = Open();
        return await db.CurrentVersion(ct);
    }

    public async ValueTask DisposeAsync()
    {
        WriterQueue.Dispose();
        if (postgres is not null)
            await postgres.DisposeAsync();
    }

    private SqliteDb OpenSqlite() =>
        new(
            Options<SqliteDb>(o =>
                o.UseSqlite(sqlite, e => e.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                    .AddInterceptors(SqlitePragmas.Instance)
                    .ReplaceService<Microsoft.EntityFrameworkCore.Migrations.IMigrationsSqlGenerator, WithoutRowid>()
            )
        );

    private static DbContextOptions<TDb> Options<TDb>(Action<DbContextOptionsBuilder> engine)
        where TDb : DbContext
    {
        var options = new DbContextOptionsBuilder<TDb>()
            .UseSnakeCaseNamingConvention()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        engine(options);
        return options.Options;
    }

    private static string PostgresConnection(PostgresSettings p) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = p.Server,
            Port = p.Port,
            Username = p.User,
            Password = p.Password,
            Database = p.Database,
            ApplicationName = "production-analytics",
            CommandTimeout = 0,
            IncludeErrorDetail = false,
        }.ConnectionString;
}
