namespace ProductionAnalytics.Server.Ingest.BseeOgorA;

/// <summary>Keeps, for each well, the row of its latest month with the most oil + gas / 6; of two alike the first in the file.</summary>
internal sealed class LatestMonths
{
    private const double McfPerBoe = 6;
    private readonly Dictionary<string, Entry> wells = [];

    public IEnumerable<SourceWell> Wells =>
        wells.Select(w => new SourceWell(w.Key)
        {
            Region = w.Value.Row.Area,
            Field = w.Value.Row.Field,
            Operator = w.Value.Row.Operator,
            FirstProduction = w.Value.FirstProduction,
            AttributesMonth = w.Value.Row.Month,
        });

    public void Add(in OgorRow row)
    {
        if (!wells.TryGetValue(row.Api, out var known))
        {
            wells[row.Api] = new Entry(row, row.FirstProduction);
            return;
        }

        if (row.FirstProduction is { } first && !(known.FirstProduction <= first))
            known.FirstProduction = first;
        if (row.Month > known.Row.Month || (row.Month == known.Row.Month && Size(row) > Size(known.Row)))
            known.Row = row;
    }

    private static double Size(in OgorRow row) => row.Oil + row.Gas / McfPerBoe;

    private sealed class Entry(OgorRow row, DateOnly? firstProduction)
    {
        public OgorRow Row { get; set; } = row;
        public DateOnly? FirstProduction { get; set; } = firstProduction;
    }
}
