using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ProductionAnalytics.Server.Tests.Contract;

/// <summary>The committed OpenAPI document, as a test reads it.</summary>
internal sealed class ContractDocument(JsonObject root)
{
    public static async Task<ContractDocument> Published()
    {
        var file = Path.Combine(Repository.Root, "src", "ProductionAnalytics.Server", "openapi", "v1.json");
        return new ContractDocument(JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject());
    }

    public IEnumerable<Operation> Operations =>
        from path in root["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        select new Operation(
            (string)method.Value!["operationId"]!,
            method.Key.ToUpperInvariant(),
            path.Key,
            method.Value!.AsObject()
        );

    /// <summary>The operation that a request calls; literal segments win over parameters.</summary>
    public Operation? Find(string method, string path) =>
        Operations
            .Where(o =>
                o.Method == method && Regex.IsMatch(path, "^" + Regex.Replace(o.Path, @"\{[^}]+\}", "[^/]+") + "$")
            )
            .OrderBy(o => o.Path.Count(c => c == '{'))
            .FirstOrDefault();

    public JsonObject Resolve(JsonObject schema)
    {
        while ((string?)schema["$ref"] is { } reference)
            schema = reference.Split('/').Skip(1).Aggregate((JsonNode)root, (node, name) => node[name]!).AsObject();

        return schema;
    }
}

internal sealed record Operation(string Id, string Method, string Path, JsonObject Definition)
{
    /// <summary>The schema of a reply, or null where the contract does not know the status or the type.</summary>
    public JsonObject? Schema(int status, string? mediaType) =>
        Definition["responses"]
            ?[status.ToString(System.Globalization.CultureInfo.InvariantCulture)]?["content"]?[mediaType ?? ""]?[
                "schema"
            ]?.AsObject();

    public bool TakesBody => Definition["requestBody"] is not null;

    /// <summary>Whether a reply of this status may be of this type; one without a body has none.</summary>
    public bool Allows(int status, string? mediaType) =>
        mediaType is null
        || Definition["responses"]
            ?[status.ToString(System.Globalization.CultureInfo.InvariantCulture)]
            ?["content"]
            ?[mediaType]
            is not null;

    public bool Knows(int status) =>
        Definition["responses"]?[status.ToString(System.Globalization.CultureInfo.InvariantCulture)] is not null;
}
