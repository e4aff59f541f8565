using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ProductionAnalytics.Server.Platform.OpenApi;

/// <summary>Makes the schemas say what replies keep: every member is there, null included, and no other.</summary>
internal static class ContractSchemas
{
    public static Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = context.JsonTypeInfo;
        if (
            type.Kind != JsonTypeInfoKind.Object
            || schema.Properties is not { Count: > 0 } properties
            || !IsOurs(type.Type)
        )
            return Task.CompletedTask;

        schema.AdditionalPropertiesAllowed = false;
        schema.Required = type.Type.Name.EndsWith("Input", StringComparison.Ordinal)
            ? null
            : type
                .Properties.Where(p => properties.ContainsKey(p.Name) && !MayBeLeftOut(p))
                .Select(p => p.Name)
                .ToHashSet();
        return Task.CompletedTask;
    }

    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("ProductionAnalytics.", StringComparison.Ordinal) == true;

    private static bool MayBeLeftOut(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true).Length > 0;
}
