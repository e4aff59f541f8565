using ProductionAnalytics.Server.Ingest.BseeBoreholes;
using ProductionAnalytics.Server.Ingest.BseeOgorA;
using ProductionAnalytics.Server.Ingest.Csv;
using ProductionAnalytics.Server.Ingest.Reading;
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

    /// <exception cref="RefusedFileException">No format knows the file, or more than one.</exception>
    public static IngestFormat Recognise(ImportSource source)
    {
        var sample = Archive.Sample(source.Path, source.Name);
        return All.Where(f => f.Recognises(sample)).ToList() is [var only]
            ? only
            : throw new RefusedFileException(
                new Finding(
                    "file.not_recognised",
                    source.Name,
                    0,
                    "",
                    "",
                    $"the file looks like none of {string.Join(", ", All.Select(f => f.Key))}; name its format, or see docs/data-sources.md."
                )
            );
    }
}
