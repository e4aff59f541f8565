namespace ProductionAnalytics.Server.Data;

/// <summary>
/// One row. The last statement of a write transaction raises it, and its row lock makes commit order and version
/// order one: a sequence would let a slow transaction appear with a smaller number after a faster one.
/// </summary>
public sealed class StoreVersion
{
    public int Id { get; set; } = 1;
    public long Version { get; set; }

    /// <summary>When it was committed; with the version it tells one history of a store from another.</summary>
    public DateTime? At { get; set; }
}

/// <summary>A well that a version touched; <c>0</c> means that too many were to name them. Kept seven days.</summary>
public sealed class Change
{
    public const long Everything = 0;

    public long Version { get; set; }
    public long WellId { get; set; }
    public DateTime At { get; set; }
}

/// <summary>A changing request that must not happen twice, and its first reply once there is one.</summary>
public sealed class IdempotencyKey
{
    public required string Key { get; set; }

    /// <summary>Method, address and body; another request under this key is refused.</summary>
    public required string Fingerprint { get; set; }

    /// <summary>The attempt that may complete the row.</summary>
    public required string Owner { get; set; }
    public DateTime StartedAt { get; set; }

    /// <summary>Null while the first request runs.</summary>
    public int? Status { get; set; }
    public string? Location { get; set; }
    public string? Etag { get; set; }
    public string? Body { get; set; }
}
