using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest;

/// <summary>One kind of file: how it is read, and what its rows mean for wells and production.</summary>
internal abstract class IngestFormat
{
    /// <summary>What an operator types: <c>bsee-ogor-a</c>.</summary>
    public abstract string Key { get; }

    public abstract string Title { get; }

    /// <summary>The columns that are read, in the order of the file, with their units; for people.</summary>
    public abstract IReadOnlyList<FormatColumn> Columns { get; }

    /// <summary>The dataset that its rows go to, unless they or the operator name another.</summary>
    public abstract Dataset Dataset { get; }

    public virtual IReadOnlyList<RegionLabel> RegionLabels => [];

    /// <summary>A dataset that the store does not have yet; a further one of a source looks like the first.</summary>
    public virtual Dataset NewDataset(string key)
    {
        var dataset = Dataset;
        if (key != dataset.Key)
            (dataset.Key, dataset.Title) = (key, $"{dataset.Title} · {key}");
        return dataset;
    }

    /// <summary>
    /// Whether rows of the same well and period are parts of one record: volumes are summed, days on is the largest.
    /// Otherwise the later row is a repetition, and rejected.
    /// </summary>
    public virtual bool RowsAddUp => false;

    /// <summary>Whether a file has every record of its dataset in the months that it covers; one it lacks is then a finding.</summary>
    public virtual bool IsComplete => true;

    /// <summary>Another dataset whose wells of the same source key lend their position, where the file has none.</summary>
    public virtual string? PositionsFrom => null;

    /// <summary>Whether this is a file of this format, told by its content and not by its name.</summary>
    public abstract bool Recognises(FileSample sample);

    /// <summary>Reads rows into the sink and what is wrong with them into the findings. Pure: no store.</summary>
    /// <param name="stream">The unpacked text, or the whole workbook; only that can be sought.</param>
    public abstract void Read(Stream stream, string file, IngestSink sink, Findings findings);

    /// <summary>Puts what the file says of a well into it; the well is new where its id is 0.</summary>
    public abstract void Apply(SourceWell source, Well well);
}

/// <summary>A column of a format: its name in the file, what it holds, and the unit where it has one.</summary>
public sealed record FormatColumn(string Name, string Description, string? Unit = null, bool Required = true);

/// <summary>Takes the rows of a file one by one; nothing is kept in memory.</summary>
internal abstract class IngestSink
{
    public abstract void Well(SourceWell well);

    /// <summary>A row of volumes. Its well must be given too, before or after it.</summary>
    public abstract void Production(in SourceProduction row);
}
