using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>Holds arguments against their schema, and says of the first that is wrong what would be right.</summary>
internal static class ArgumentCheck
{
    public static void Check(JsonElement value, JsonNode schema, string path = "")
    {
        switch ((string)schema["type"]!)
        {
            case "object":
                Object(value, schema, path);
                break;
            case "array":
                Array(value, schema, path);
                break;
            case "string":
                Text(value, schema, path);
                break;
            case "boolean":
                Demand(value.ValueKind is JsonValueKind.True or JsonValueKind.False, path, "true or false", value);
                break;
            case var type:
                Number(value, schema, path, type == "integer");
                break;
        }
    }

    private static void Object(JsonElement value, JsonNode schema, string path)
    {
        Demand(value.ValueKind == JsonValueKind.Object, path, "an object", value);
        var known = schema["properties"]!.AsObject();
        var given = new HashSet<string>();
        foreach (var member in value.EnumerateObject())
        {
            var at = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (known[member.Name] is not { } expected)
                throw Wrong($"There is no argument '{Cut(at)}'; there are {Listed(known.Select(k => k.Key))}.");
            if (!given.Add(member.Name))
                throw Wrong($"The argument '{at}' stands twice.");
            if (member.Value.ValueKind != JsonValueKind.Null)
                Check(member.Value, expected, at);
            else if (IsRequired(schema, member.Name))
                throw Wrong($"The argument '{at}' must not be null.");
        }

        foreach (var name in known.Select(k => k.Key).Where(name => IsRequired(schema, name) && !given.Contains(name)))
            throw Wrong($"The argument '{(path.Length == 0 ? name : $"{path}.{name}")}' is missing.");
    }

    private static void Array(JsonElement value, JsonNode schema, string path)
    {
        Demand(value.ValueKind == JsonValueKind.Array, path, "a list", value);
        var (count, least, most) = (value.GetArrayLength(), (int)schema["minItems"]!, (int)schema["maxItems"]!);
        if (count < least || count > most)
            throw Wrong($"The argument '{path}' has {count} items; it must have {least} to {most}.");

        var i = 0;
        foreach (var item in value.EnumerateArray())
        {
            Demand(item.ValueKind != JsonValueKind.Null, $"{path}[{i}]", "given", item);
            Check(item, schema["items"]!, $"{path}[{i++}]");
        }
    }

    private static void Text(JsonElement value, JsonNode schema, string path)
    {
        Demand(value.ValueKind == JsonValueKind.String, path, "a text", value);
        var text = Read(value, path);
        if (schema["enum"] is JsonArray words)
        {
            var known = words.Select(w => (string)w!).ToList();
            if (!known.Contains(text))
                throw Wrong($"The argument '{path}' must be one of {Listed(known)}; it is '{Cut(text)}'.");
        }
        else if ((string?)schema["format"] == "date")
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                throw Wrong($"The argument '{path}' must be a date like 2024-12-31; it is '{Cut(text)}'.");
        }
        else if (TextRules.Complain(text) is { } complaint)
            throw Wrong($"The argument '{path}': {complaint}");
    }

    /// <summary>JSON may escape what is no text.</summary>
    private static string Read(JsonElement value, string path)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Wrong($"The argument '{path}' contains half of a surrogate pair, which is not text.");
        }
    }

    private static void Number(JsonElement value, JsonNode schema, string path, bool whole)
    {
        var wanted = whole ? "a whole number" : "a number";
        Demand(value.ValueKind == JsonValueKind.Number && (!whole || value.TryGetInt64(out _)), path, wanted, value);
        if (schema["minimum"] is not { } least || schema["maximum"] is not { } most)
            return;

        var number = value.GetDouble();
        if (number < AsDouble(least) || number > AsDouble(most))
            throw Wrong($"The argument '{path}' must be {least} to {most}; it is {Cut(value.GetRawText())}.");
    }

    private static double AsDouble(JsonNode limit) =>
        Convert.ToDouble(limit.ToJsonString(), CultureInfo.InvariantCulture);

    private static void Demand(bool isRight, string path, string wanted, JsonElement value)
    {
        if (!isRight)
            throw Wrong(
                path.Length == 0
                    ? $"The arguments must be {wanted}."
                    : $"The argument '{path}' must be {wanted}; it is {Cut(value.GetRawText())}."
            );
    }

    private static bool IsRequired(JsonNode schema, string name) =>
        schema["required"]!.AsArray().Any(r => (string)r! == name);

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words);

    /// <summary>What was sent is repeated, but not all of it.</summary>
    private static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static ToolException Wrong(string message) => new(message);
}
