using ProductionAnalytics.Server.Ingest.BseeBoreholes;
using ProductionAnalytics.Server.Ingest.BseeOgorA;

namespace ProductionAnalytics.Server.Ingest;

/// <summary>The kinds of files that can be read, a line each.</summary>
internal static class Formats
{
    public static readonly IReadOnlyList<IngestFormat> All = [new BseeBoreholesFormat(), new BseeOgorAFormat()];

    public static IngestFormat? Find(string key) => All.FirstOrDefault(f => f.Key == key);
}
