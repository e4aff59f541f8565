namespace ProductionAnalytics.Server.Data;

/// <summary>Wells chosen by a drawn shape or one by one, kept so that an address can name them.</summary>
public sealed class KeptSelection
{
    /// <summary><c>s_</c> and the start of the content's SHA-256.</summary>
    public required string Id { get; set; }

    /// <summary>What was chosen, as JSON: <c>{"polygons": [[[[lon, lat], …], …]]}</c> or <c>{"well_ids": […]}</c>.</summary>
    public required string Content { get; set; }
    public DateTime UsedAt { get; set; }
}
