using System.Globalization;
using System.Text;
using System.Text.Json;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Platform.Replies;

/// <summary>Rows as comma-separated values (RFC 4180). Column names are the members' and carry the unit: <c>oil_volume_bbl</c>.</summary>
internal sealed class CsvReply<T>(IReadOnlyList<T> rows, UnitSystem units) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var json = httpContext.Json();
        var columns = json.GetTypeInfo(typeof(T)).Properties;
        var text = new StringBuilder();
        text.AppendJoin(',', columns.Select(c => Csv.Header(c.Name, units))).Append("\r\n");
        foreach (var row in rows)
            text.AppendJoin(
                    ',',
                    columns.Select(c => Csv.Cell(JsonSerializer.SerializeToElement(c.Get!(row!), c.PropertyType, json)))
                )
                .Append("\r\n");

        httpContext.Response.ContentType = "text/csv; charset=utf-8";
        await httpContext.Response.WriteAsync(text.ToString(), httpContext.RequestAborted);
    }
}

internal static class Csv
{
    /// <summary>A member's name with its unit behind it where it is a volume.</summary>
    public static string Header(string member, UnitSystem units) =>
        UnitOf(member, units) is { } unit ? $"{member}_{unit}" : member;

    public static string Cell(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.String => Quoted(value.GetString()!),
            JsonValueKind.Array => Quoted(string.Join("; ", value.EnumerateArray().Select(v => v.ToString()))),
            JsonValueKind.Object => Quoted(value.GetRawText()),
            _ => value.GetRawText(),
        };

    public static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string? UnitOf(string member, UnitSystem units)
    {
        var liquid = units == UnitSystem.Field ? "bbl" : "sm3";
        var gas = units == UnitSystem.Field ? "mcf" : "1000sm3";
        return member switch
        {
            "oil_volume" or "water_volume" or "condensate_volume" or "ngl_volume" or "water_injected" => liquid,
            "gas_volume" or "gas_injected" or "cum_gas" or "gas" => gas,
            "cum_oil" or "cum_water" or "oil" or "water" or "condensate" or "ngl" or "liquids" => liquid,
            "boe" or "cum_boe" => units == UnitSystem.Field ? "boe" : "sm3oe",
            _ => null,
        };
    }
}
