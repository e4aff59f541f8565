using ProductionAnalytics.Server.Ingest.BseeBoreholes;
using ProductionAnalytics.Server.Ingest.BseeOgorA;
using ProductionAnalytics.Server.Ingest.Csv;
using ProductionAnalytics.Server.Ingest.SodirFieldMonthly;
using ProductionAnalytics.Server.Ingest.SodirWellbores;
using ProductionAnalytics.Server.Ingest.Volve;

namespace ProductionAnalytics.Server.Ingest;

/// <summary>The kinds of files that can be read, a line each.</summary>
internal static class Formats
{
    public static readonly IReadOnlyList<IngestFormat> All =
    [
        new BseeBoreholesFormat(),
        new BseeOgorAFormat(),
        new SodirFieldMonthlyFormat(TimeProvider.System),
        new SodirWellboresFormat(),
        new VolveFormat(TimeProvider.System),
        new CsvFormat(TimeProvider.System),
    ];

    public static IngestFormat? Find(string key) => All.FirstOrDefault(f => f.Key == key);
}
