using System.Text.RegularExpressions;
using Serilog.Events;

namespace ProductionAnalytics.Server.Platform.Settings;

/// <summary>Everything an operator can set, read once and checked before the first request.</summary>
public sealed partial record AppSettings
{
    public required string ProjectName { get; init; }
    public required string Version { get; init; }

    /// <summary>Base path of the API, <c>/api/v1</c>.</summary>
    public required string ApiBase { get; init; }
    public required int Port { get; init; }
    public required string BindAddress { get; init; }
    public required IReadOnlyList<string> CorsOrigins { get; init; }
    public required string DataDir { get; init; }
    public required PostgresSettings? Postgres { get; init; }
    public required bool MigrateOnStart { get; init; }

    /// <summary>Mcf of gas that count as one barrel of oil equivalent.</summary>
    public required double BoeMcf { get; init; }

    /// <summary>Who answers analytic questions.</summary>
    public required AnalyticsEngine AnalyticsEngine { get; init; }

    /// <summary>More data than fits in this is left to SQL.</summary>
    public required long CubeMemoryBytes { get; init; }

    /// <summary>For analytic answers that are kept until the store changes.</summary>
    public required long ReplyCacheBytes { get; init; }

    public required AccessSettings Access { get; init; }

    /// <summary>Null where the assistant has no language model.</summary>
    public required AssistantSettings? Assistant { get; init; }

    /// <summary>The file that is all there is to serve, in place of a store; not a setting but said when serving starts.</summary>
    public string? Snapshot { get; init; }
    public required LogEventLevel LogLevel { get; init; }
    public required long UploadMaxBytes { get; init; }

    public string SqliteFile => Path.Combine(DataDir, "production.db");

    /// <summary>Where the data is, for people: an address without its password.</summary>
    public string StoreName =>
        Snapshot is not null ? $"none; read-only on the snapshot {Snapshot}"
        : Postgres is { } p ? $"PostgreSQL {p.Database} at {p.Server}:{p.Port}"
        : $"SQLite {SqliteFile}";

    /// <exception cref="OperatorException">A value cannot be used; the message names the variable.</exception>
    public static AppSettings From(IConfiguration configuration)
    {
        var read = new SettingReader(configuration);
        return new AppSettings
        {
            ProjectName = read.Text("PROJECT_NAME", "Oil & Gas Production Analytics"),
            Version = read.Text("VERSION", typeof(AppSettings).Assembly.GetName().Version!.ToString(3)),
            ApiBase = read.Matching("API_V1_STR", "/api/v1", ApiBasePattern(), "like /api/v1"),
            Port = (int)read.Number("BACKEND_PORT", 8000, 0, 65_535),
            BindAddress = read.Address("BIND_ADDRESS", "127.0.0.1"),
            CorsOrigins = read.Origins("BACKEND_CORS_ORIGINS"),
            DataDir = Path.GetFullPath(read.Text("DATA_DIR", "./data")),
            Postgres = PostgresSettings.From(read),
            MigrateOnStart = read.Flag("MIGRATE_ON_START"),
            BoeMcf = read.Number("BOE_MCF", 6, 1, 100),
            AnalyticsEngine = read.OneOf("ANALYTICS_ENGINE", AnalyticsEngine.Cube),
            CubeMemoryBytes = (long)read.Number("CUBE_MEMORY_MB", HalfOfMemory, 1, 1_048_576) << 20,
            ReplyCacheBytes = (long)read.Number("REPLY_CACHE_MB", 64, 0, 65_536) << 20,
            Access = AccessSettings.From(read),
            Assistant = AssistantSettings.From(read),
            LogLevel = read.OneOf("LOG_LEVEL", LogEventLevel.Information),
            UploadMaxBytes = (long)(read.Number("UPLOAD_MAX_MB", 4096, 1, 1_048_576) * 1024 * 1024),
        };
    }

    /// <summary>Of the machine or the container, MB.</summary>
    private static double HalfOfMemory =>
        Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 21, 1, 1_048_576);

    [GeneratedRegex("^/api/v[0-9]+$")]
    private static partial Regex ApiBasePattern();
}

public enum AnalyticsEngine
{
    /// <summary>The cube in memory, where the data fits.</summary>
    Cube,

    /// <summary>The store.</summary>
    Sql,
}

public sealed record PostgresSettings(string Server, int Port, string User, string? Password, string Database)
{
    internal static PostgresSettings? From(SettingReader read)
    {
        var server = read.Text("POSTGRES_SERVER", "");
        if (server.Length == 0)
            return null;

        return new PostgresSettings(
            server,
            (int)read.Number("POSTGRES_PORT", 5432, 1, 65_535),
            read.Text("POSTGRES_USER", "postgres"),
            read.Text("POSTGRES_PASSWORD", "") is { Length: > 0 } password ? password : null,
            read.Text("POSTGRES_DB", "production")
        );
    }
}
