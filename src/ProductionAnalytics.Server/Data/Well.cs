using System.Text.Json;

namespace ProductionAnalytics.Server.Data;

/// <summary>A producing entity: a well, wellbore, completion, lease, unit, field or facility.</summary>
public sealed class Well
{
    public const string DefaultEntityType = "well";

    public static readonly string[] EntityTypes =
    [
        "well",
        "wellbore",
        "completion",
        "lease",
        "unit",
        "field",
        "facility",
    ];

    /// <summary>Below 2^31 and never used again after a delete.</summary>
    public long Id { get; set; }

    public required string DatasetKey { get; set; }

    /// <summary>The source's own identifier, always text; unique within the dataset.</summary>
    public required string SourceKey { get; set; }

    public string EntityType { get; set; } = DefaultEntityType;

    public required string Name { get; set; }

    /// <summary>Other names the source used, as a JSON list; they are found by a search too.</summary>
    public string? Aliases { get; set; }

    /// <summary>Degrees, as given by the source in the datum that <see cref="Crs"/> names.</summary>
    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    /// <summary>Null where the source does not state its datum.</summary>
    public string? Crs { get; set; }

    public string? Region { get; set; }
    public string? Country { get; set; }
    public string? State { get; set; }
    public string? County { get; set; }
    public string? Basin { get; set; }
    public string? Field { get; set; }
    public string? Reservoir { get; set; }
    public string? Operator { get; set; }

    /// <summary>The status in words; <see cref="StatusReported"/> keeps the source's code.</summary>
    public string? Status { get; set; }
    public string? StatusReported { get; set; }
    public string? WellType { get; set; }

    /// <summary>10, 12 or 14 digits.</summary>
    public string? ApiNumber { get; set; }

    public DateOnly? SpudDate { get; set; }
    public DateOnly? CompletionDate { get; set; }

    /// <summary>First production as a source states it; where null it is derived from the records.</summary>
    public DateOnly? FirstProductionReported { get; set; }

    public double? TotalDepthFt { get; set; }
    public double? LateralLengthFt { get; set; }
    public double? WaterDepthFt { get; set; }

    /// <summary>Folded in C#, so that both engines search alike.</summary>
    public string SearchText { get; set; } = "";

    /// <summary>
    /// The month of production whose record gave region, field and operator; null while only a header file spoke.
    /// It lets files come in any order and end in the same store.
    /// </summary>
    public DateOnly? AttributesMonth { get; set; }

    /// <summary>Members changed by hand since the import, comma separated; imports leave them alone.</summary>
    public string? EditedMembers { get; set; }

    public long? ImportId { get; set; }
    public required string ChangedBy { get; set; }
    public DateTime ChangedAt { get; set; }
    public long Version { get; set; } = 1;

    public IReadOnlyList<string> AliasList =>
        Aliases is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<string>>(Aliases)!;

    /// <summary>Brings the text that a search looks in up to date.</summary>
    public void Index() => SearchText = Core.Wells.SearchText.Of(Name, ApiNumber, Operator, Field, AliasList);

    public Well Copy() => (Well)MemberwiseClone();
}

/// <summary>A well as it was before a change; the versions, one after another, are its history.</summary>
public sealed class WellHistory
{
    public long WellId { get; set; }
    public long Version { get; set; }

    /// <summary>The members and their values, as JSON.</summary>
    public required string Snapshot { get; set; }
    public long? ImportId { get; set; }
    public required string ChangedBy { get; set; }
    public DateTime ChangedAt { get; set; }
}

/// <summary>What a page of wells needs of their production, kept in the write transaction. Field units.</summary>
public sealed class WellTotals
{
    public long WellId { get; set; }

    /// <summary>First and last month with a record.</summary>
    public DateOnly FirstMonth { get; set; }
    public DateOnly LastMonth { get; set; }

    /// <summary>First and last month with a volume above 0.</summary>
    public DateOnly? FirstProducingMonth { get; set; }
    public DateOnly? LastProducingMonth { get; set; }

    /// <summary>Months with oil, condensate or gas above 0.</summary>
    public int MonthsOn { get; set; }

    public double? CumOil { get; set; }
    public double? CumGas { get; set; }
    public double? CumWater { get; set; }
    public double? CumCondensate { get; set; }
    public double? CumNgl { get; set; }
    public double? LatestOil { get; set; }
    public double? LatestGas { get; set; }
    public double? LatestWater { get; set; }
    public double? LatestCondensate { get; set; }
    public double? LatestNgl { get; set; }

    /// <summary>The month of the largest boe within 36 months of the first producing one.</summary>
    public DateOnly? PeakMonth { get; set; }
}
