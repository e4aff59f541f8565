using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>
/// The JSON schema of a record of arguments: what a caller is told, and what its arguments are held against
/// (<see cref="ArgumentCheck"/>). Both come from the attributes of the record's members.
/// </summary>
internal static class ArgumentSchema
{
    public static JsonObject Of(Type arguments)
    {
        var parameters = arguments.GetConstructors().SelectMany(c => c.GetParameters()).ToLookup(p => p.Name);
        var members = new JsonObject();
        var required = new JsonArray();
        foreach (var member in arguments.GetProperties())
        {
            var parameter = parameters[member.Name].FirstOrDefault();
            var name = Wire.Name(member.Name);
            members[name] = Member(member, parameter);
            if (parameter is { HasDefaultValue: false })
                required.Add(name);
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = members,
            ["required"] = required,
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Member(PropertyInfo member, ParameterInfo? parameter)
    {
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        var schema = ItemOf(type) is { } item ? Array(item, member) : Single(type, member);
        if (member.GetCustomAttribute<DescriptionAttribute>() is { } about)
            schema["description"] = about.Description;
        if (parameter?.DefaultValue is { } value and not DBNull)
            schema["default"] = JsonValue.Create(value);
        return schema;
    }

    private static JsonObject Array(Type item, PropertyInfo member)
    {
        var (least, most) = member.GetCustomAttribute<LengthAttribute>() is { } length
            ? (length.MinimumLength, length.MaximumLength)
            : (0, member.GetCustomAttribute<MaxLengthAttribute>()?.Length ?? 1_000);
        return new JsonObject
        {
            ["type"] = "array",
            ["items"] = Single(item, member),
            ["minItems"] = least,
            ["maxItems"] = most,
        };
    }

    private static JsonObject Single(Type type, PropertyInfo member)
    {
        if (type == typeof(string))
            return Text(member.GetCustomAttribute<OneOfAttribute>()?.Words);
        if (type.IsEnum)
            return Text([.. Enum.GetNames(type).Select(Wire.Name)]);
        if (type == typeof(DateOnly))
            return new JsonObject { ["type"] = "string", ["format"] = "date" };
        if (type == typeof(bool))
            return new JsonObject { ["type"] = "boolean" };

        return type.IsPrimitive ? Number(type, member.GetCustomAttribute<RangeAttribute>()) : Of(type);
    }

    private static JsonObject Text(IReadOnlyList<string>? words) =>
        words is null
            ? new JsonObject { ["type"] = "string", ["maxLength"] = TextRules.MostCharacters }
            : new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]) };

    private static JsonObject Number(Type type, RangeAttribute? range)
    {
        var schema = new JsonObject { ["type"] = type == typeof(double) ? "number" : "integer" };
        if (range is null)
            return schema;

        schema["minimum"] = JsonValue.Create(range.Minimum);
        schema["maximum"] = JsonValue.Create(range.Maximum);
        return schema;
    }

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? type.GetGenericArguments()[0]
            : null;
}
