using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Platform.Settings;
using ProductionAnalytics.Server.Tests.Contract;

namespace ProductionAnalytics.Server.Tests.Platform;

/// <summary>One running server over one private, migrated store. Tests speak HTTP and intent.</summary>
public abstract class TestApp : IAsyncLifetime
{
    private readonly List<WebApplicationFactory<Program>> others = [];
    private WebApplicationFactory<Program>? host;

    /// <summary>Who writes where no request does.</summary>
    internal static readonly Actor Tester = new("test", ActorKind.Server);

    protected string Folder { get; } = Directory.CreateTempSubdirectory("pa-test-").FullName;

    /// <summary>Every reply that comes through here is held against the published contract.</summary>
    public HttpClient Http { get; private set; } = null!;

    /// <summary>The services of the server under test.</summary>
    internal IServiceProvider Services => host!.Services;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal Store Store => host!.Services.GetRequiredService<Store>();

    internal CubeKeeper Cubes => host!.Services.GetRequiredService<CubeKeeper>();

    /// <summary>The store's settings, as an operator would write them.</summary>
    protected abstract IReadOnlyDictionary<string, string> Settings { get; }

    protected virtual string AnalyticsEngine => "cube";

    /// <summary>Weighing a password takes as long as a hundred questions; where that is not what a test is about, it is made short.</summary>
    protected virtual bool QuickPasswords => true;

    protected abstract Task CreateDatabase();

    protected abstract Task DropDatabase();

    public async ValueTask InitializeAsync()
    {
        await CreateDatabase();
        host = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            foreach (var (name, value) in AllSettings())
                web.UseSetting(name, value);
            web.ConfigureServices(services =>
            {
                services.AddSingleton<IStartupFilter, FromAddress>();
                if (QuickPasswords)
                    services.PostConfigure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1);
            });
        });
        Http = Patient(host.CreateDefaultClient(new ContractCheck(await ContractDocument.Published())));
    }

    /// <summary>A second server with some settings and a folder of its own: on SQLite it has an empty store.</summary>
    public async Task<HttpClient> With(params (string Name, string Value)[] settings) =>
        Patient(Another(settings).CreateDefaultClient(new ContractCheck(await ContractDocument.Published())));

    /// <summary>A client that sends through these handlers; every reply is held against the contract too.</summary>
    internal HttpClient Through(params DelegatingHandler[] handlers) => Patient(host!.CreateDefaultClient(handlers));

    /// <summary>The same for a second server with settings of its own; on PostgreSQL it has the same store.</summary>
    internal Func<DelegatingHandler[], HttpClient> Beside(params (string Name, string Value)[] settings)
    {
        var another = Another(settings);
        return handlers => Patient(another.CreateDefaultClient(handlers));
    }

    /// <summary>A client that gets a reply while it is written; the contract check would read it whole first.</summary>
    public HttpClient Streaming() => Patient(host!.CreateDefaultClient());

    /// <summary>A second server that listens on a port, for what only the real web server does.</summary>
    public HttpClient OnAPort()
    {
        var server = Another([("BACKEND_PORT", "0")]);
        server.UseKestrel(0);
        server.StartServer();
        return Patient(server.CreateClient());
    }

    public async ValueTask DisposeAsync()
    {
        // The first server does not stop them: they would go on looking for changes in a folder that is removed.
        foreach (var other in others)
            await other.DisposeAsync();
        if (host is not null)
            await host.DisposeAsync();
        await DropDatabase();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>What another process of the same installation is started with.</summary>
    public IReadOnlyDictionary<string, string> AllSettings() =>
        new Dictionary<string, string>(Settings)
        {
            ["DATA_DIR"] = Folder,
            ["LOG_LEVEL"] = "error",
            ["MIGRATE_ON_START"] = "true",
            ["ANALYTICS_ENGINE"] = AnalyticsEngine,
        };

    /// <summary>The settings as the program reads them.</summary>
    internal static AppSettings Read(IReadOnlyDictionary<string, string> settings) =>
        AppSettings.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)))
                .Build()
        );

    /// <summary>A well with nothing but what the test cares about.</summary>
    public async Task<JsonObject> GivenWell(string name = "A-1", object? more = null)
    {
        var body = JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        body["name"] = name;
        return await Created("/api/v1/wells", body);
    }

    /// <summary>Months from January 2020 on; null is a month in which nobody reported oil.</summary>
    public async Task GivenOil(long wellId, params double?[] oil)
    {
        var records = oil.Select(
            (v, i) =>
                new
                {
                    well_id = wellId,
                    date = new DateOnly(2020, 1, 1).AddMonths(i),
                    oil_volume = v,
                }
        );
        var reply = await Http.PostAsJsonAsync("/api/v1/production/batch", new { records }, Ct);
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync(Ct));
    }

    public Task<JsonObject> GivenRecord(object record) =>
        Created("/api/v1/production", JsonSerializer.SerializeToNode(record)!.AsObject());

    public async Task<JsonNode> Get(string address) => JsonNode.Parse(await Http.GetStringAsync(address, Ct))!;

    /// <summary>A file that an operator would have.</summary>
    public string GivenFile(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    internal Task<Loaded> Import(string format, string file, bool strict = false) =>
        Import(new ImportOrder(TestApp.Tester, Formats.Find(format), [ImportSource.At(file)]) { Strict = strict });

    internal async Task<Loaded> Import(ImportOrder order) =>
        new(await new Importer(Store, TimeProvider.System).Run(order, progress: null, Ct));

    /// <summary>A machine that does something else at the same time is slow, and no failure.</summary>
    private static HttpClient Patient(HttpClient client)
    {
        client.Timeout = TimeSpan.FromMinutes(10);
        return client;
    }

    private WebApplicationFactory<Program> Another((string Name, string Value)[] settings)
    {
        var another = host!.WithWebHostBuilder(web =>
        {
            web.UseSetting("DATA_DIR", Directory.CreateDirectory(Path.Combine(Folder, $"{Guid.NewGuid():n}")).FullName);
            foreach (var (name, value) in settings)
                web.UseSetting(name, value);
        });
        others.Add(another);
        return another;
    }

    private async Task<JsonObject> Created(string address, JsonObject body)
    {
        var reply = await Http.PostAsJsonAsync(address, body, Ct);
        var text = await reply.Content.ReadAsStringAsync(Ct);
        Assert.True(reply.StatusCode == System.Net.HttpStatusCode.Created, text);
        return JsonNode.Parse(text)!.AsObject();
    }
}
