using System.Text.Json.Nodes;

namespace ProductionAnalytics.Server.Tests.Contract;

/// <summary>Holds JSON against the part of JSON Schema that the contract uses, and is strict about what it does not know.</summary>
internal sealed class SchemaCheck(ContractDocument document)
{
    private static readonly string[] Known =
    [
        "type",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "enum",
        "oneOf",
        "anyOf",
        "description",
        "format",
        "default",
        "$ref",
        "pattern",
        "minimum",
        "maximum",
    ];

    /// <summary>Where a value is not what its schema says.</summary>
    public IEnumerable<string> Errors(JsonNode? value, JsonObject schema, string at = "$")
    {
        schema = document.Resolve(schema);
        foreach (var word in schema.Select(s => s.Key).Except(Known))
            yield return $"{at}: the check does not know the schema word '{word}'";

        if ((schema["oneOf"] ?? schema["anyOf"])?.AsArray() is { } choices)
        {
            if (!choices.Any(c => !Errors(value, c!.AsObject(), at).Any()))
                yield return $"{at}: {Short(value)} fits none of the choices";
            yield break;
        }

        if (
            schema["type"] is { } type
            && !Types(type).Contains(TypeOf(value))
            && !(TypeOf(value) == "integer" && Types(type).Contains("number"))
        )
        {
            yield return $"{at}: {Short(value)} is not {string.Join(" or ", Types(type))}";
            yield break;
        }

        if (schema["enum"]?.AsArray() is { } allowed && !allowed.Any(a => JsonNode.DeepEquals(a, value)))
            yield return $"{at}: {Short(value)} is not in the list";
        var inner = value switch
        {
            JsonObject o => Members(o, schema, at),
            JsonArray a when schema["items"] is JsonObject items => a.SelectMany(
                (v, i) => Errors(v, items, $"{at}[{i}]")
            ),
            _ => [],
        };
        foreach (var error in inner)
            yield return error;
    }

    private IEnumerable<string> Members(JsonObject value, JsonObject schema, string at)
    {
        var properties = schema["properties"]?.AsObject() ?? [];
        foreach (var name in schema["required"]?.AsArray().Select(r => (string)r!) ?? [])
            if (!value.ContainsKey(name))
                yield return $"{at}.{name} is missing";

        foreach (var (name, member) in value)
        {
            if (properties[name] is JsonObject own)
                foreach (var error in Errors(member, own, $"{at}.{name}"))
                    yield return error;
            else if (schema["additionalProperties"] is JsonObject any)
                foreach (var error in Errors(member, any, $"{at}.{name}"))
                    yield return error;
            else if (schema["additionalProperties"] is JsonValue no && !no.GetValue<bool>())
                yield return $"{at}.{name} is not in the contract";
        }
    }

    private static List<string> Types(JsonNode type) =>
        type is JsonArray many ? [.. many.Select(t => (string)t!)] : [(string)type!];

    private static string TypeOf(JsonNode? value) =>
        value?.GetValueKind() switch
        {
            null or JsonValueKind.Null => "null",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => value.ToJsonString().AsSpan().IndexOfAny(".eE") < 0 ? "integer" : "number",
            JsonValueKind.String => "string",
            JsonValueKind.Array => "array",
            _ => "object",
        };

    private static string Short(JsonNode? value) =>
        (value?.ToJsonString() ?? "null") is { Length: > 60 } text ? text[..60] + "…" : value?.ToJsonString() ?? "null";
}
