using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest;

/// <summary>What somebody wants loaded, and how.</summary>
/// <param name="Format">Null to tell each file's format by its content.</param>
internal sealed record ImportOrder(Actor Author, IngestFormat? Format, IReadOnlyList<ImportSource> Files)
{
    /// <summary>What stands for the format while files are told by their content.</summary>
    public const string Auto = "auto";

    /// <summary>Refuse a file with any row that cannot be read.</summary>
    public bool Strict { get; init; }

    /// <summary>Take the source's value also where a person changed it.</summary>
    public bool OverwriteEdits { get; init; }

    /// <summary>Somebody waits for it, and cancels it by ending the process.</summary>
    public bool IsAttended { get; init; }

    /// <summary>Where rows go that do not name a dataset; null for the format's own.</summary>
    public string? Dataset { get; init; }
}

/// <param name="Name">The file's name as the person knows it.</param>
internal sealed record ImportSource(string Name, string Path)
{
    public static ImportSource At(string path) => new(System.IO.Path.GetFileName(path), path);
}

/// <summary>What became of an import.</summary>
/// <param name="Findings">The first ones; <see cref="Data.Import.Findings"/> says how many there are.</param>
internal sealed record ImportReport(Import Import, IReadOnlyList<ImportFile> Files, IReadOnlyList<Finding> Findings);
