using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Features.Datasets;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

internal sealed class Datasets(ToolDesk desk) : Tool<DatasetsArguments>
{
    public override string Name => "datasets";

    public override string Description =>
        "What data is loaded: datasets with their title, licence and credit line, first and last month, wells, records, how late the source usually is, and the latest month that enough wells have reported.";

    protected override async Task<ToolResult> Answer(DatasetsArguments arguments, CancellationToken ct)
    {
        var (version, all) = await All(ct);
        if (arguments.Dataset is { } key && all.All(d => d.Key != key))
            throw new ToolException(KnownNames.Unknown("dataset", key, [.. all.Select(d => d.Key)]));

        var shown = all.Where(d => arguments.Dataset is { } one ? d.Key == one : d.WellCount + d.RecordCount > 0)
            .ToList();
        List<string> remarks = [];
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var dataset in shown)
            rows.Add(await Row(dataset, remarks, ct));
        if (rows.Count == 0)
            remarks.Add("No data is loaded.");
        return new ToolResult(
            Columns,
            rows,
            rows.Count,
            remarks,
            new Provenance(
                Name,
                arguments,
                shown.Sum(d => d.WellCount),
                shown.Min(d => d.FirstMonth),
                shown.Max(d => d.LastMonth),
                version,
                "/imports"
            )
        );
    }

    private static readonly IReadOnlyList<ToolColumn> Columns =
    [
        new("dataset"),
        new("title"),
        new("licence"),
        new("credit"),
        new("first_month"),
        new("last_month"),
        new("latest_complete_month"),
        new("wells", "wells"),
        new("records", "records"),
        new("reporting_lag", "months"),
    ];

    /// <summary>The cube counts where it can, also where there is no store.</summary>
    private async Task<(long Version, IReadOnlyList<DatasetReply> All)> All(CancellationToken ct)
    {
        var cube = await desk.Cube(ct);
        return desk.HasNoStore
            ? (cube!.Version, [.. cube.Described()])
            : await desk.AskStore(
                async db =>
                    (await db.CurrentVersion(ct), (IReadOnlyList<DatasetReply>)await db.Described(null, cube, ct)),
                ct
            );
    }

    private async Task<IReadOnlyList<object?>> Row(DatasetReply dataset, List<string> remarks, CancellationToken ct)
    {
        var wells = new WellSet { Dataset = [dataset.Key] };
        var latest = dataset.LastMonth is null ? null : await desk.Ask(wells, asked => asked.Latest(ct), ct);
        remarks.AddRange(Remark.OfIncomplete(latest?.NewerIncomplete ?? []).Select(r => $"{dataset.Key}: {r}"));
        return
        [
            dataset.Key,
            dataset.Title,
            dataset.Licence,
            dataset.Credit,
            dataset.FirstMonth,
            dataset.LastMonth,
            latest?.Latest,
            dataset.WellCount,
            dataset.RecordCount,
            (long)dataset.ReportingLagMonths,
        ];
    }
}
