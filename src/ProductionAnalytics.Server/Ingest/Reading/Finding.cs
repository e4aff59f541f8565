namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>
/// One thing to look at in a file, said so that an operator can mend it:
/// <c>ogora2024delimit.txt, line 214, MON_O_PROD_VOL: '12,5' - a whole number of bbl was wanted</c>.
/// </summary>
/// <param name="Code">Stable and dotted, like the codes of problems.</param>
/// <param name="Line">1-based; 0 where the finding is about the whole file.</param>
public sealed record Finding(string Code, string File, long Line, string Column, string Read, string Wanted)
{
    /// <summary>The row or the file was not loaded because of it; otherwise it was, and should be looked at.</summary>
    public bool IsError { get; init; }

    /// <summary>The well that it is about; null where it is about none, or the file does not say which.</summary>
    public NamedWell? Well { get; init; }

    public override string ToString()
    {
        var place = Line > 0 ? $", line {Line}" : "";
        var column = Column.Length > 0 ? $", {Column}" : "";
        var read = Read.Length > 0 ? $"'{Read}' - " : "";
        return $"{File}{place}{column}: {read}{Wanted}";
    }
}

/// <summary>A well as a file names it.</summary>
/// <param name="Dataset">Null for the dataset of the import.</param>
/// <param name="Id">A well of the store, for files that name wells by our id.</param>
public readonly record struct NamedWell(string Key, string? Dataset = null, long? Id = null);

/// <summary>The file cannot be read as what it should be; nothing of it is loaded.</summary>
public sealed class RefusedFileException(Finding finding) : Exception(finding.ToString())
{
    public Finding Finding { get; } = finding with { IsError = true };
}

/// <summary>What was found in one file, and how many of its rows that cost.</summary>
internal sealed class Findings
{
    /// <summary>Above this share of rejected rows the file is taken for something else.</summary>
    private const double MostRejected = 0.05;

    private const int MostKept = 10_000;
    private readonly List<Finding> kept = [];

    public IReadOnlyList<Finding> Kept => kept;

    /// <summary>Where rows go that do not name a dataset; null until that is known.</summary>
    public string? Dataset { get; set; }

    /// <summary>The well of the row that is being read, once the parser knows it.</summary>
    public NamedWell? Well { get; set; }
    public long Count { get; private set; }
    public long RowsRead { get; set; }
    public long Rejected { get; private set; }

    /// <summary>Something to look at in a row that is loaded.</summary>
    public void Add(Finding finding)
    {
        Count++;
        if (kept.Count < MostKept)
            kept.Add(finding);
    }

    /// <summary>A row that cannot be used; the rest of the file loads.</summary>
    /// <param name="rows">How many rows it stands for.</param>
    public void Reject(Finding finding, long rows = 1)
    {
        Rejected += rows;
        Add(finding with { IsError = true });
    }

    /// <summary>What was found later, beyond reading.</summary>
    public void Add(Findings later)
    {
        Rejected += later.Rejected;
        Count += later.Count - later.kept.Count;
        foreach (var finding in later.kept)
            Add(finding);
    }

    /// <exception cref="RefusedFileException">Too many rows were rejected, or any with <paramref name="strict"/>.</exception>
    /// <param name="later">What was found since.</param>
    public void Judge(string file, bool strict, Findings? later = null)
    {
        if (RowsRead == 0)
            throw new RefusedFileException(new Finding("file.empty", file, 0, "", "", "there are no rows to read."));
        var rejected = Rejected + (later?.Rejected ?? 0);
        if (rejected == 0 || (!strict && rejected <= RowsRead * MostRejected))
            return;

        var first = kept.Concat(later?.kept ?? []).First(f => f.IsError);
        var allowed = strict ? "none may be with --strict" : "at most 5 % may be";
        throw new RefusedFileException(
            new Finding(
                "file.too_many_rejected",
                file,
                first.Line,
                first.Column,
                first.Read,
                $"{rejected} of {RowsRead} rows cannot be read ({allowed}); the first: {first.Wanted}"
            )
        );
    }
}
