using System.Text.Json;
using System.Text.Unicode;

namespace ProductionAnalytics.Server.Platform.Requests;

/// <summary>Questions about JSON as it was sent.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    public static JsonElement? Parse(byte[] bytes, RequestErrors errors)
    {
        if (!Utf8.IsValid(bytes))
        {
            errors.Malformed("", "The body is not UTF-8.");
            return null;
        }

        try
        {
            return JsonDocument.Parse(bytes, Strict).RootElement;
        }
        catch (InvalidOperationException)
        {
            // Names are compared, and this one has no text.
            errors.Range("", "The name of a member contains half of a surrogate pair, which is not text.");
            return null;
        }
        catch (JsonException e)
        {
            // Not JSON; the parser says where.
            var place = e.LineNumber is null ? "" : $" (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})";
            errors.Malformed(
                "",
                bytes.Length == 0 ? "The body is empty; JSON is wanted." : $"The body is not JSON{place}."
            );
            return null;
        }
    }

    /// <summary>A string whose escapes spell half of a surrogate pair has no text, nor has a list with such a string.</summary>
    public static bool IsBrokenText(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => IsBroken(() => value.GetString()),
            JsonValueKind.Array => value.EnumerateArray().Any(IsBrokenText),
            _ => false,
        };

    private static bool IsBroken(Func<string?> read)
    {
        try
        {
            read();
            return false;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return true;
        }
    }

    /// <summary>Equal as values; numbers to 12 significant digits, so that a value converted back and forth still is.</summary>
    public static bool Same(JsonElement a, JsonElement b)
    {
        if (a.ValueKind == JsonValueKind.Number && b.ValueKind == JsonValueKind.Number)
            return Math.Abs(a.GetDouble() - b.GetDouble()) <= 1e-12 * Math.Abs(b.GetDouble());

        return JsonElement.DeepEquals(a, b);
    }

    public static string Short(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 40 ? text : text[..40] + "…";
    }

    public static string Wanted(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(DateOnly))
            return "a date like \"2024-12-31\"";
        if (plain == typeof(bool))
            return "true or false";
        if (plain == typeof(string))
            return "text";
        if (plain == typeof(long) || plain == typeof(int))
            return "a whole number";
        if (plain == typeof(double))
            return "a number";
        return "a list";
    }
}
