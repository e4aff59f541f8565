namespace ProductionAnalytics.Server.Data;

/// <summary>One file that was read, and what became of its rows.</summary>
public sealed class Import
{
    public long Id { get; set; }
    public required string Format { get; set; }
    public required string DatasetKey { get; set; }
    public required string FileName { get; set; }

    /// <summary>SHA-256 of the file's bytes, in hexadecimal.</summary>
    public required string Sha256 { get; set; }

    /// <summary><c>running</c>, <c>succeeded</c> or <c>failed</c>.</summary>
    public required string State { get; set; }

    /// <summary>Why a failed import failed.</summary>
    public string? Failure { get; set; }

    public required string StartedBy { get; set; }
    public DateTime StartedAt { get; set; }
    public DateTime? FinishedAt { get; set; }
    public long RowsRead { get; set; }
    public long Inserted { get; set; }
    public long Updated { get; set; }
    public long Unchanged { get; set; }
    public long Rejected { get; set; }
    public long KeptEdits { get; set; }
}
