using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.SodirFieldMonthly;

/// <summary>
/// Some exports have, as month 0, the total of each year. It is a record only where the file has no month of that year:
/// otherwise the year would count twice.
/// </summary>
internal sealed class AnnualTotals(string file, Findings findings)
{
    private readonly HashSet<(string Key, int Year)> yearsWithMonths = [];
    private readonly List<FieldMonth> totals = [];

    public void SawMonth(in FieldMonth row) => yearsWithMonths.Add((row.Key, row.Volumes.Date.Year));

    public void Add(in FieldMonth row) => totals.Add(row);

    /// <summary>To be asked when all rows were read; those left out are findings, and no longer count as rows.</summary>
    public IEnumerable<FieldMonth> OfYearsWithoutMonths()
    {
        foreach (var total in totals)
        {
            var year = total.Volumes.Date.Year;
            if (!yearsWithMonths.Contains((total.Key, year)))
            {
                yield return total;
                continue;
            }

            findings.RowsRead--;
            findings.Add(
                new Finding(
                    "row.annual_total",
                    file,
                    total.Volumes.Line,
                    "prfMonth",
                    "0",
                    $"left out: the total of {year}, whose months are in the file"
                )
            );
        }
    }
}
