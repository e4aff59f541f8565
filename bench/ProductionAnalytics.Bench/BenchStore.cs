using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Bench;

/// <summary>A private store on one of the engines, made from nothing and thrown away.</summary>
internal sealed class BenchStore : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pa-bench-").FullName;
    private readonly NpgsqlConnectionStringBuilder? server;
    private readonly string database = $"pa_bench_{Guid.NewGuid():n}";

    private BenchStore(bool postgres)
    {
        server = postgres ? new(Environment.GetEnvironmentVariable("BENCH_POSTGRES")!) : null;
        Settings = new Dictionary<string, string?>
        {
            ["DATA_DIR"] = folder,
            ["POSTGRES_SERVER"] = server?.Host ?? "",
            ["POSTGRES_PORT"] = $"{server?.Port ?? 5432}",
            ["POSTGRES_USER"] = server?.Username ?? "",
            ["POSTGRES_PASSWORD"] = server?.Password ?? "",
            ["POSTGRES_DB"] = database,
            ["MIGRATE_ON_START"] = "true",
        };
        Store = new Store(AppSettings.From(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build()));
    }

    /// <summary>The program that serves, and that the command line is.</summary>
    public static string Server { get; } = Path.Combine(AppContext.BaseDirectory, "ProductionAnalytics.Server.dll");

    /// <summary>As a process of the product would be started.</summary>
    public Dictionary<string, string?> Settings { get; }

    public Store Store { get; }

    public static async Task<BenchStore> Create(bool postgres, CancellationToken ct)
    {
        var store = new BenchStore(postgres);
        if (store.server is not null)
            await store.OnServer($"CREATE DATABASE {store.database} TEMPLATE template0 ENCODING 'UTF8'", ct: ct);
        await store.Store.Migrate(ct);
        return store;
    }

    /// <summary>Runs a command of the product on this store.</summary>
    public async Task Command(string[] arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet", [Server, .. arguments]) { RedirectStandardOutput = true };
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    /// <summary>A server keeps its cube as a file once it has one and nothing has changed for a while.</summary>
    public async Task HasCube(CancellationToken ct)
    {
        while (!File.Exists(Path.Combine(folder, CubeFile.Name)))
            await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
    }

    /// <summary>As PostgreSQL's own housekeeping leaves the tables a minute after they were filled.</summary>
    public Task Vacuum(CancellationToken ct) => OnServer("VACUUM ANALYZE", database, ct);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (server is not null)
            await OnServer($"DROP DATABASE {database} WITH (FORCE)");
        Directory.Delete(folder, recursive: true);
    }

    private async Task OnServer(string sql, string of = "postgres", CancellationToken ct = default)
    {
        await using var connection = new NpgsqlConnection($"{server};Database={of};Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
