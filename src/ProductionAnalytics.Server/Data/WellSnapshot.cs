using System.Text.Json;

namespace ProductionAnalytics.Server.Data;

/// <summary>A well's header at one moment, as history keeps it.</summary>
internal static class WellSnapshot
{
    /// <summary>What stands in the place of a header when the well was deleted.</summary>
    public const string Deleted = "null";

    /// <summary>Members that a person may set, as history shows them.</summary>
    private static Dictionary<string, object?> Members(Well w) =>
        new()
        {
            ["name"] = w.Name,
            ["entity_type"] = w.EntityType,
            ["api_number"] = w.ApiNumber,
            ["latitude"] = w.Latitude,
            ["longitude"] = w.Longitude,
            ["region"] = w.Region,
            ["country"] = w.Country,
            ["state"] = w.State,
            ["county"] = w.County,
            ["basin"] = w.Basin,
            ["field"] = w.Field,
            ["reservoir"] = w.Reservoir,
            ["operator"] = w.Operator,
            ["status"] = w.Status,
            ["well_type"] = w.WellType,
            ["spud_date"] = w.SpudDate,
            ["completion_date"] = w.CompletionDate,
            ["first_production"] = w.FirstProductionReported,
            ["total_depth_ft"] = w.TotalDepthFt,
            ["lateral_length_ft"] = w.LateralLengthFt,
            ["water_depth_ft"] = w.WaterDepthFt,
        };

    public static string Of(Well well) => JsonSerializer.Serialize(Members(well));

    /// <summary>The members in which two states of a well differ.</summary>
    public static List<string> Differences(string before, string after)
    {
        var old = JsonDocument.Parse(before).RootElement;
        var now = JsonDocument.Parse(after).RootElement;
        return
        [
            .. now.EnumerateObject()
                .Where(m => !JsonElement.DeepEquals(m.Value, old.GetProperty(m.Name)))
                .Select(m => m.Name),
        ];
    }

    /// <summary>Puts some members back as they were.</summary>
    public static void Restore(Well well, string before, IReadOnlyCollection<string> members)
    {
        if (members.Count == 0)
            return;

        var old = JsonDocument.Parse(before).RootElement;
        foreach (var member in members)
            if (typeof(Well).GetProperty(PropertyOf(member)) is { } property)
                property.SetValue(well, old.GetProperty(member).Deserialize(property.PropertyType));
    }

    private static string PropertyOf(string member) =>
        member == "first_production"
            ? nameof(Well.FirstProductionReported)
            : string.Concat(member.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
