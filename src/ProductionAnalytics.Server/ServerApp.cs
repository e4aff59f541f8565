using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Features.About;
using ProductionAnalytics.Server.Features.Accounts;
using ProductionAnalytics.Server.Features.Analytics;
using ProductionAnalytics.Server.Features.Analytics.Engines;
using ProductionAnalytics.Server.Features.Assistant.Chat;
using ProductionAnalytics.Server.Features.Assistant.Mcp;
using ProductionAnalytics.Server.Features.Assistant.Model;
using ProductionAnalytics.Server.Features.Assistant.Tools;
using ProductionAnalytics.Server.Features.Audit;
using ProductionAnalytics.Server.Features.Datasets;
using ProductionAnalytics.Server.Features.Imports;
using ProductionAnalytics.Server.Features.Keys;
using ProductionAnalytics.Server.Features.Map;
using ProductionAnalytics.Server.Features.People;
using ProductionAnalytics.Server.Features.Production;
using ProductionAnalytics.Server.Features.Search;
using ProductionAnalytics.Server.Features.Selections;
using ProductionAnalytics.Server.Features.Views;
using ProductionAnalytics.Server.Features.Wells;
using ProductionAnalytics.Server.Ingest.Demo;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.OpenApi;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;
using ProductionAnalytics.Server.Platform.Settings;
using ProductionAnalytics.Server.Platform.Web;

namespace ProductionAnalytics.Server;

/// <summary>The web server, put together.</summary>
internal static class ServerApp
{
    private const int LongestRequestLine = 16 * 1024;

    /// <summary>Who does not say in this time what they want is not waited for.</summary>
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Up to here a line is read, so that one that is too long gets a problem document and not a bare 414.</summary>
    private const int LongestReadLine = 128 * 1024;

    /// <param name="snapshot">A file to serve in place of a store.</param>
    public static WebApplication Build(
        string[] args,
        bool withStore = true,
        bool withDemo = false,
        string? snapshot = null
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Configuration.AddDotEnv(args);
        var settings = AppSettings.From(builder.Configuration) with
        {
            // Without a store there is nothing to sign in to, nor to ask whether anybody could.
            Snapshot = snapshot ?? (withStore ? null : ""),
        };
        withStore &= snapshot is null;

        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Store>();
        if (withStore)
            builder.Services.AddHostedService<StoreStartup>();
        builder.Services.AddSingleton<CubeKeeper>();
        builder.Services.AddSingleton<AnalyticsEngines>();
        builder.Services.AddTools();
        builder.Services.AddMcp(settings);
        builder.Services.AddModel(settings.Assistant);
        builder.Services.AddSingleton<KeptReplies>();
        if (withStore)
            builder.Services.AddHostedService(services => services.GetRequiredService<CubeKeeper>());
        builder.Services.AddSingleton<ImportQueue>();
        if (withStore)
            builder.Services.AddHostedService(services => services.GetRequiredService<ImportQueue>());
        if (withDemo && withStore)
            builder.Services.AddHostedService<FirstStart>();
        builder.Services.AddSingleton<MapWells>();
        builder.Services.AddChat();
        builder.Services.AddSingleton<Draining>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Draining>());
        builder.Services.AddSingleton<PasskeyState>();
        builder.Services.AddAccess(settings, withStore);
        builder.Services.AddProblems();
        builder.Services.AddApiDocument(settings);
        builder.Services.AddCors(settings);
        builder.Services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat([Acceptable.VectorTile, WebPages.BaseMapTile]);
        });
        builder.Services.ConfigureHttpJsonOptions(o => Configure(o.SerializerOptions));
        builder.AddLogs(settings);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestReadLine;
            kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
            if (IPAddress.TryParse(settings.BindAddress, out var address))
                kestrel.Listen(address, settings.Port);
            else
                kestrel.ListenLocalhost(settings.Port);
        });

        var app = builder.Build();
        app.UseTrustedProxies(settings.Access);
        app.Use(app.Services.GetRequiredService<Draining>().Count);
        app.UseSecurityHeaders();
        app.UseRequestLogs();
        app.UseProblems();
        app.Use(RefuseLongLines);
        app.UseApiBase(settings.ApiBase);
        app.UseResponseCompression();
        app.UseWebFiles();
        app.UseRouting();
        app.UseCompanySignIn(settings.Access);
        app.UseWebPage();
        app.UseCors();
        app.UseAccess();

        app.MapAbout();
        app.MapApiDocument();
        app.MapMcp();
        var api = app.MapGroup(settings.ApiBase)
            .AddEndpointFilter<ReadOnly>()
            .AddEndpointFilter<BodyType>()
            .AddEndpointFilter<Acceptable>()
            .AddEndpointFilter<ConditionalGet>()
            .AddEndpointFilter<Idempotency>();
        api.MapWells();
        api.MapProduction();
        api.MapAnalytics();
        api.MapImports();
        api.MapSelections();
        api.MapSearch();
        api.MapMap();
        api.MapDatasets();
        api.MapAccounts();
        api.MapPeople();
        api.MapKeys();
        api.MapAudit();
        api.MapViews();
        api.MapChat();
        return app;
    }

    private static Task RefuseLongLines(HttpContext http, RequestDelegate next)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (http.Request.Method.Length + target.Length + "  HTTP/1.1\r\n".Length <= LongestRequestLine)
            return next(http);

        http.Response.StatusCode = StatusCodes.Status414UriTooLong;
        return Task.CompletedTask;
    }

    /// <summary>A detail reply starts like the row of its list.</summary>
    private static void BaseMembersFirst(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if ((property.AttributeProvider as MemberInfo)?.DeclaringType is { } owner)
                property.Order = owner == type.Type ? 1 : 0;
    }

    /// <summary>JSON as it leaves the server, for the command line.</summary>
    public static JsonSerializerOptions Json
    {
        get
        {
            var json = new JsonSerializerOptions(JsonSerializerDefaults.Web);
            Configure(json);
            return json;
        }
    }

    private static void Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { BaseMembersFirst } };
    }
}
