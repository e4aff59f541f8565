using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ProductionAnalytics.Server.Platform.Requests;

/// <summary>
/// A JSON object that was sent, read member by member, so that one reply names every mistake. A member the reply has
/// but a request may not change is let through here and held against the stored value later: read, change, write back works.
/// </summary>
internal sealed class JsonBody<TInput>
    where TInput : class
{
    private readonly Dictionary<string, JsonElement> readOnly = [];

    private JsonBody(TInput input) => Input = input;

    public TInput Input { get; }

    /// <summary>The body as JSON, or null with the reason in <paramref name="errors"/>.</summary>
    public static JsonBody<TInput>? From(byte[] bytes, Type reply, JsonSerializerOptions json, RequestErrors errors)
    {
        var root = JsonText.Parse(bytes, errors);
        return root is null ? null : From(root.Value, reply, json, errors);
    }

    public static JsonBody<TInput>? From(JsonElement root, Type reply, JsonSerializerOptions json, RequestErrors errors)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            errors.Malformed("", "A JSON object is wanted.");
            return null;
        }

        var editable = json.GetTypeInfo(typeof(TInput)).Properties.ToDictionary(p => p.Name);
        var shown = json.GetTypeInfo(reply).Properties.Select(p => p.Name).ToHashSet();
        var body = new JsonBody<TInput>((TInput)json.GetTypeInfo(typeof(TInput)).CreateObject!());
        foreach (var member in root.EnumerateObject())
        {
            if (editable.TryGetValue(member.Name, out var property))
                body.Set(property, member, json, errors);
            else if (shown.Contains(member.Name))
                body.readOnly[member.Name] = member.Value;
            else
                errors.UnknownName(member.Name);
        }

        return body;
    }

    /// <summary>Holds the members that may not change against the record as it is now.</summary>
    public void CheckReadOnly<TReply>(TReply stored, JsonSerializerOptions json, RequestErrors errors)
    {
        if (readOnly.Count == 0)
            return;

        var now = JsonSerializer.SerializeToElement(stored, json);
        foreach (var (name, sent) in readOnly)
            if (!JsonText.Same(sent, now.GetProperty(name)))
                errors.Range(
                    name,
                    $"Cannot be changed here; it is {now.GetProperty(name).GetRawText()}.",
                    "request.read_only"
                );
    }

    private void Set(JsonPropertyInfo property, JsonProperty member, JsonSerializerOptions json, RequestErrors errors)
    {
        if (JsonText.IsBrokenText(member.Value))
        {
            errors.Range(member.Name, "Contains half of a surrogate pair, which is not text.");
            return;
        }

        try
        {
            property.Set!(Input, member.Value.Deserialize(property.PropertyType, json));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The value is not of the member's type.
            errors.Malformed(
                member.Name,
                $"{JsonText.Short(member.Value)} is not {JsonText.Wanted(property.PropertyType)}."
            );
        }
    }
}
