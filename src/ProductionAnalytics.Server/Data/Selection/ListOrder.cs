using System.Globalization;
using System.Text;
using System.Text.Json;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Data.Selection;

/// <summary>One key of an order: a member and the SQL behind it. Rows without a value come last, whichever way.</summary>
internal sealed record OrderKey(string Member, string Expression, bool Descending)
{
    public string Sql => $"{Expression} {(Descending ? "DESC" : "ASC")} NULLS LAST";
}

/// <summary>A complete order: its last keys make it unique, so that paging neither repeats nor skips.</summary>
internal sealed record ListOrder(IReadOnlyList<OrderKey> Keys)
{
    public string Sql => string.Join(", ", Keys.Select(k => k.Sql));

    /// <summary>The rows after the one whose key values a cursor holds.</summary>
    public string After(Sql sql, IReadOnlyList<JsonElement> values)
    {
        var any = new List<string>();
        for (var i = 0; i < Keys.Count; i++)
        {
            var same = Enumerable.Range(0, i).Select(k => Equal(sql, Keys[k], values[k]));
            if (Beyond(sql, Keys[i], values[i]) is { } beyond)
                any.Add($"({string.Join(" AND ", same.Append(beyond))})");
        }

        return $"({string.Join(" OR ", any)})";
    }

    private static string Equal(Sql sql, OrderKey key, JsonElement value) =>
        value.ValueKind == JsonValueKind.Null
            ? $"{key.Expression} IS NULL"
            : $"{key.Expression} = {sql.Value(Plain(value))}";

    private static string? Beyond(Sql sql, OrderKey key, JsonElement value) =>
        value.ValueKind == JsonValueKind.Null
            ? null
            : $"({key.Expression} {(key.Descending ? "<" : ">")} {sql.Value(Plain(value))} OR {key.Expression} IS NULL)";

    private static object Plain(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
            JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
            _ when DateOnly.TryParseExact(
                    value.GetString(),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var date
                ) => date,
            _ => value.GetString()!,
        };
}

/// <summary>Where a list goes on: the key values of the last row that was sent.</summary>
internal static class Cursor
{
    public static string Write(IEnumerable<JsonElement> values) =>
        Convert
            .ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(values)))
            .TrimEnd('=')
            .Replace('+', '-')
            .Replace('/', '_');

    public static IReadOnlyList<JsonElement>? Read(string text, int keys, RequestErrors errors)
    {
        try
        {
            var base64 = text.Replace('-', '+').Replace('_', '/');
            var bytes = Convert.FromBase64String(base64.PadRight(base64.Length + (4 - base64.Length % 4) % 4, '='));
            var values = JsonSerializer.Deserialize<JsonElement[]>(bytes);
            if (
                values?.Length == keys
                && values.All(v => v.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
            )
                return values;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            // Not one of our cursors: said below.
        }

        errors.Malformed("cursor", "Is not a cursor of a list in this order.");
        return null;
    }
}
