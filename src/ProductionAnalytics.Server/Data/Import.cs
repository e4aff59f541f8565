namespace ProductionAnalytics.Server.Data;

/// <summary>One or more files that were read together, and what became of their rows.</summary>
public sealed class Import
{
    public long Id { get; set; }

    /// <summary>The key of a format, or <c>auto</c> where files of several formats were recognised.</summary>
    public required string Format { get; set; }

    /// <summary>Null until the format is known, and where the files belong to several datasets.</summary>
    public string? DatasetKey { get; set; }

    /// <summary>One of <see cref="ImportState"/>.</summary>
    public required string State { get; set; }

    /// <summary>Why a failed import failed.</summary>
    public string? Failure { get; set; }

    public bool Strict { get; set; }
    public bool OverwriteEdits { get; set; }

    /// <summary>Somebody asked for it to stop; whoever runs it looks here.</summary>
    public bool CancelRequested { get; set; }

    /// <summary>0 to 1.</summary>
    public double Progress { get; set; }

    public required string StartedBy { get; set; }
    public DateTime StartedAt { get; set; }
    public DateTime? FinishedAt { get; set; }
    public long Findings { get; set; }

    /// <summary>What the dataset had produced in all before and after; bbl and Mcf, null where nobody reported.</summary>
    public double? OilBefore { get; set; }
    public double? OilAfter { get; set; }
    public double? GasBefore { get; set; }
    public double? GasAfter { get; set; }
    public double? WaterBefore { get; set; }
    public double? WaterAfter { get; set; }
}

/// <summary>The states of an import and of each of its files.</summary>
public static class ImportState
{
    public const string Queued = "queued";
    public const string Running = "running";
    public const string Succeeded = "succeeded";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";

    public static readonly string[] All = [Queued, Running, Succeeded, Failed, Cancelled];
}

/// <summary>One file of an import: it was loaded as a whole or not at all.</summary>
public sealed class ImportFile
{
    public long ImportId { get; set; }

    /// <summary>Its place in the import, 1-based.</summary>
    public int Number { get; set; }
    public required string FileName { get; set; }
    public long Bytes { get; set; }

    /// <summary>SHA-256 of the file's bytes, in hexadecimal; null until it was read.</summary>
    public string? Sha256 { get; set; }

    /// <summary>The format it was read as; null while that is not known.</summary>
    public string? Format { get; set; }
    public required string State { get; set; }
    public string? Failure { get; set; }
    public long RowsRead { get; set; }
    public long Rejected { get; set; }

    /// <summary>Records of production.</summary>
    public long Inserted { get; set; }
    public long Updated { get; set; }
    public long Unchanged { get; set; }
    public long KeptEdits { get; set; }
    public long WellsInserted { get; set; }
    public long WellsUpdated { get; set; }
    public long WellsUnchanged { get; set; }
}

/// <summary>One thing to look at in an imported file.</summary>
public sealed class ImportFinding
{
    public long ImportId { get; set; }

    /// <summary>Its place among the findings of the import, 1-based.</summary>
    public int Number { get; set; }
    public required string FileName { get; set; }

    /// <summary>Stable and dotted, like the codes of problems.</summary>
    public required string Code { get; set; }

    /// <summary><c>error</c>: the row or the file was not loaded; <c>warning</c>: it was, look at it.</summary>
    public required string Severity { get; set; }

    /// <summary>1-based; 0 where the finding is about the whole file.</summary>
    public long Line { get; set; }
    public required string ColumnName { get; set; }
    public required string ValueRead { get; set; }
    public required string Wanted { get; set; }

    /// <summary>The well it is about, where the store has it; a number without a foreign key, wells may go.</summary>
    public long? WellId { get; set; }
}
