using System.Globalization;
using Npgsql;

namespace ProductionAnalytics.Server.Tests.Platform;

public class PostgresApp : TestApp
{
    private readonly NpgsqlConnectionStringBuilder server = Server();
    private readonly string database = $"pa_test_{Guid.NewGuid():n}";

    protected override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>
        {
            ["POSTGRES_SERVER"] = server.Host!,
            ["POSTGRES_PORT"] = server.Port.ToString(CultureInfo.InvariantCulture),
            ["POSTGRES_USER"] = server.Username!,
            ["POSTGRES_PASSWORD"] = server.Password ?? "",
            ["POSTGRES_DB"] = database,
        };

    protected override Task CreateDatabase() =>
        Execute($"CREATE DATABASE {database} TEMPLATE template0 ENCODING 'UTF8' {Collation()}");

    protected override Task DropDatabase() => Execute($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    /// <summary>The store must not care how the database orders text: the gate runs once more with an order of another kind.</summary>
    private static string Collation() =>
        Environment.GetEnvironmentVariable("TEST_POSTGRES_COLLATION") switch
        {
            null or "" => "",
            "icu" => "LOCALE_PROVIDER icu ICU_LOCALE 'en-US' LOCALE 'C.UTF-8'",
            var locale => $"LOCALE '{locale}'",
        };

    /// <summary>Never a skip: a green run means that both engines ran.</summary>
    private static NpgsqlConnectionStringBuilder Server() =>
        new(
            Environment.GetEnvironmentVariable("TEST_POSTGRES")
                ?? throw new InvalidOperationException(
                    "Start a server with 'dev/postgres start' and set TEST_POSTGRES to what 'dev/postgres url' prints."
                )
        );

    private async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "postgres", Pooling = false }
        );
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
