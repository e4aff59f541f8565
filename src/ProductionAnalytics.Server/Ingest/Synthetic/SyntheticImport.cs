using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Staging;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Ingest.Synthetic;

/// <summary>Brings an invented basin into the store.</summary>
internal sealed class SyntheticImport(Store store, TimeProvider clock, SyntheticBasin basin, string dataset)
{
    /// <exception cref="OperatorException">The dataset is another one already.</exception>
    public Task<ImportReport> Run(Action<double>? progress, CancellationToken ct) =>
        new PartedImport(store, clock).Run(
            new SyntheticFormat(basin),
            [basin.Dataset(dataset)],
            Parts(basin)
                .Select(part => new MadePart(
                    FormattableString.Invariant($"synthetic wells {part.First} to {part.Last}"),
                    part
                )),
            progress,
            ct
        );

    /// <summary>So many wells that their months are staged in one run.</summary>
    public static IEnumerable<SyntheticPart> Parts(SyntheticBasin basin)
    {
        var wells = Math.Clamp(StagedRecords.MostInRun / basin.Months, 1, PartedImport.MostWells);
        for (var first = 1; first <= basin.Wells; first += wells)
            yield return new SyntheticPart(basin, first, Math.Min(basin.Wells, first + wells - 1));
    }
}
