using Microsoft.Extensions.Configuration;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Tests.Configuring;

/// <summary>A bad value stops the start with a sentence that names the variable.</summary>
public sealed class ReadingSettings
{
    [Theory]
    [InlineData("BACKEND_PORT", "eighty")]
    [InlineData("BACKEND_PORT", "65536")]
    [InlineData("BACKEND_PORT", "80.5")]
    [InlineData("API_V1_STR", "/v1")]
    [InlineData("API_V1_STR", "/api/v1/")]
    [InlineData("BIND_ADDRESS", "everywhere")]
    [InlineData("BACKEND_CORS_ORIGINS", "[\"https://a.example\"")]
    [InlineData("BACKEND_CORS_ORIGINS", "a.example")]
    [InlineData("BACKEND_CORS_ORIGINS", "https://a.example/path")]
    [InlineData("MIGRATE_ON_START", "perhaps")]
    [InlineData("ASSISTANT_PROVIDER", "clippy")]
    [InlineData("BOE_MCF", "0")]
    [InlineData("BOE_MCF", "5,8")]
    [InlineData("ANALYTICS_ENGINE", "duckdb")]
    [InlineData("CUBE_MEMORY_MB", "0")]
    [InlineData("REPLY_CACHE_MB", "-1")]
    [InlineData("LOG_LEVEL", "loud")]
    [InlineData("LOG_LEVEL", "2")]
    [InlineData("UPLOAD_MAX_MB", "-1")]
    [InlineData("AUTH", "none")]
    [InlineData("AUTH_ANONYMOUS_READ", "perhaps")]
    [InlineData("SESSION_IDLE_HOURS", "0")]
    [InlineData("SESSION_MAX_DAYS", "366")]
    [InlineData("RATE_LIMIT", "-1")]
    [InlineData("RATE_LIMIT_SIGN_IN", "0")]
    [InlineData("TRUSTED_PROXIES", "proxy.example")]
    [InlineData("TRUSTED_PROXIES", "10.0.0.0/33")]
    [InlineData("OIDC_AUTHORITY", "sso.example")]
    [InlineData("OIDC_AUTHORITY", "http://sso.example")]
    public void A_bad_value_is_named(string name, string value)
    {
        var refused = Assert.Throws<OperatorException>(() => Read((name, value)));
        Assert.StartsWith($"{name} is '", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OIDC_CLIENT_ID", "")]
    [InlineData("OIDC_ROLES", "engineers")]
    [InlineData("OIDC_ROLES", "engineers=king")]
    [InlineData("OIDC_DEFAULT_ROLE", "guest")]
    public void What_is_wrong_about_a_company_is_named_where_one_is_set_up(string name, string value) =>
        Assert.StartsWith(
            name,
            Assert
                .Throws<OperatorException>(() =>
                    Read(("OIDC_CLIENT_ID", "x"), ("OIDC_AUTHORITY", "https://sso.example"), (name, value))
                )
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("ASSISTANT_MODEL", "")]
    [InlineData("ASSISTANT_ENDPOINT", "ollama")]
    [InlineData("ASSISTANT_ENDPOINT", "ftp://ollama")]
    public void What_is_wrong_about_a_language_model_is_named_where_one_is_set_up(string name, string value) =>
        Assert.StartsWith(
            name,
            Assert
                .Throws<OperatorException>(() =>
                    Read(("ASSISTANT_PROVIDER", "ollama"), ("ASSISTANT_MODEL", "m"), (name, value))
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_bad_port_of_postgres_is_named_where_postgres_is_used() =>
        Assert.StartsWith(
            "POSTGRES_PORT",
            Assert.Throws<OperatorException>(() => Read(("POSTGRES_SERVER", "db"), ("POSTGRES_PORT", "x"))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Nothing_set_means_the_documented_defaults()
    {
        var settings = Read();
        Assert.Equal(
            ("Oil & Gas Production Analytics", "/api/v1", 8000, "127.0.0.1", 6),
            (settings.ProjectName, settings.ApiBase, settings.Port, settings.BindAddress, settings.BoeMcf)
        );
        Assert.Null(settings.Postgres);
        Assert.False(settings.MigrateOnStart);
        Assert.Empty(settings.CorsOrigins);
        Assert.Equal(4096L << 20, settings.UploadMaxBytes);
        Assert.EndsWith("/data/production.db", settings.SqliteFile, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a.example, http://localhost:4200")]
    [InlineData("[\"https://a.example\", \"http://localhost:4200/\"]")]
    public void Origins_are_a_list_with_commas_or_json(string value) =>
        Assert.Equal(["https://a.example", "http://localhost:4200"], Read(("BACKEND_CORS_ORIGINS", value)).CorsOrigins);

    [Fact]
    public void The_example_file_holds_every_variable_with_its_default()
    {
        var example = DotEnv.Parse(File.ReadLines(Path.Combine(Repository.Root, ".env.example"))).ToList();
        var fromFile = AppSettings.From(new ConfigurationBuilder().AddInMemoryCollection(example).Build());

        Assert.Equivalent(Read(), fromFile);
        var text = File.ReadAllText(Path.Combine(Repository.Root, ".env.example"));
        Assert.All(
            "PROJECT_NAME VERSION API_V1_STR BACKEND_PORT BIND_ADDRESS BACKEND_CORS_ORIGINS DATA_DIR POSTGRES_SERVER POSTGRES_PORT POSTGRES_USER POSTGRES_PASSWORD POSTGRES_DB MIGRATE_ON_START BOE_MCF ANALYTICS_ENGINE CUBE_MEMORY_MB REPLY_CACHE_MB LOG_LEVEL UPLOAD_MAX_MB AUTH AUTH_ANONYMOUS_READ OIDC_AUTHORITY OIDC_CLIENT_ID OIDC_CLIENT_SECRET OIDC_ROLES OIDC_DEFAULT_ROLE OIDC_GROUP_CLAIM OIDC_SCOPES OIDC_TITLE SESSION_IDLE_HOURS SESSION_MAX_DAYS RATE_LIMIT RATE_LIMIT_SIGN_IN TRUSTED_PROXIES ASSISTANT_PROVIDER ASSISTANT_ENDPOINT ASSISTANT_MODEL ASSISTANT_API_KEY".Split(
                ' '
            ),
            name => Assert.Contains($"{name}=", text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_dot_env_file_has_comments_quotes_and_exports()
    {
        string[] lines = ["# a comment", "", "A=1 # why", "export B=\"two # words\"", "C='3'", "D=", "nonsense"];
        Assert.Equal(
            [("A", "1"), ("B", "two # words"), ("C", "3"), ("D", "")],
            DotEnv.Parse(lines).Select(e => (e.Key, e.Value!))
        );
    }

    [Fact]
    public void The_name_of_the_store_holds_no_password() =>
        Assert.DoesNotContain(
            "secret",
            Read(("POSTGRES_SERVER", "db"), ("POSTGRES_PASSWORD", "secret")).StoreName,
            StringComparison.Ordinal
        );

    private static AppSettings Read(params (string Name, string Value)[] given) =>
        AppSettings.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    given.Select(g => KeyValuePair.Create(g.Name, (string?)g.Value)).Reverse().DistinctBy(g => g.Key)
                )
                .Build()
        );
}
