using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Tests.Platform;

/// <summary>What became of one imported file, as tests ask for it.</summary>
internal sealed record Loaded(ImportReport Report)
{
    public Import Import => Report.Import;
    public ImportFile File => Report.Files[0];
    public (long Inserted, long Updated, long Unchanged) Wells =>
        (File.WellsInserted, File.WellsUpdated, File.WellsUnchanged);
    public (long Inserted, long Updated, long Unchanged) Records => (File.Inserted, File.Updated, File.Unchanged);
    public IReadOnlyList<Finding> Findings => Report.Findings;

    public IEnumerable<string> Codes => Findings.Select(f => f.Code);
}
