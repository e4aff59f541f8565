using System.Buffers.Text;
using System.Text.Json;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Data.Selection;

/// <summary>Where a list goes on: its order, and the key values of the last row that was sent.</summary>
internal static class Cursor
{
    private sealed record Place(string Order, IReadOnlyList<JsonElement> Values);

    public static string Write(ListOrder order, IEnumerable<JsonElement> values) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Place(order.Name, [.. values])));

    /// <summary>The key values, or null with the reason in <paramref name="errors"/>.</summary>
    public static IReadOnlyList<object?>? Read(string text, ListOrder order, RequestErrors errors)
    {
        try
        {
            var place = JsonSerializer.Deserialize<Place>(Base64Url.DecodeFromChars(text));
            if (place?.Order == order.Name && place.Values?.Count == order.Keys.Count)
                return [.. order.Keys.Select((key, i) => Value(place.Values[i], key.By.Type))];
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            // Not one of our cursors, or its values are not of the order's types: said below.
        }

        errors.Malformed("cursor", "Is not a cursor of a list in this order.");
        return null;
    }

    private static object? Value(JsonElement value, Type type)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;

        var plain = value.Deserialize(Nullable.GetUnderlyingType(type) ?? type);
        return plain is string text && TextRules.Complain(text, int.MaxValue) is not null
            ? throw new FormatException()
            : plain;
    }
}
