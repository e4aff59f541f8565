using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Settings;
using Scalar.AspNetCore;

namespace ProductionAnalytics.Server.Platform.OpenApi;

/// <summary>The published contract at <c>/openapi/v1.json</c> and its page at <c>/docs</c>.</summary>
internal static class OpenApiSetup
{
    public const string Document = "v1";

    public static void AddApiDocument(this IServiceCollection services, AppSettings settings) =>
        services.AddOpenApi(
            Document,
            options =>
            {
                var owners = new ConcurrentDictionary<string, Type>();
                options.CreateSchemaReferenceId = type => OwnName(type, owners);
                options.AddDocumentTransformer((document, _, _) => Describe(document, settings));
                options.AddOperationTransformer(ContractOperations.Complete);
                options.AddSchemaTransformer(ContractSchemas.Complete);
            }
        );

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").For(Role.Viewer);
        app.MapScalarApiReference("/docs", options => options.DisableDefaultFonts().WithTitle("HTTP API"))
            .For(Role.Viewer);
    }

    /// <summary>
    /// The framework names a schema by the bare type name and lets two types share it without a word, which publishes a
    /// wrong contract. This makes it an error, and the gate makes the document.
    /// </summary>
    private static string? OwnName(JsonTypeInfo info, ConcurrentDictionary<string, Type> owners)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        var name = OpenApiOptions.CreateDefaultSchemaReferenceId(info);
        if (name is not null && owners.GetOrAdd(name, type) is var owner && owner != type)
            throw new InvalidOperationException($"{type} and {owner} both claim the schema name '{name}'. Rename one.");

        return name;
    }

    private static Task Describe(OpenApiDocument document, AppSettings settings)
    {
        document.Info = new OpenApiInfo
        {
            Title = settings.ProjectName,
            Version = Document,
            Description =
                "Wells and production. Volumes are in bbl and Mcf unless units=metric is asked for; null is \"not reported\", 0 is \"reported as nothing\". Every error is a problem document with a stable code.",
            License = new OpenApiLicense { Name = "Apache-2.0" },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        return Task.CompletedTask;
    }
}
