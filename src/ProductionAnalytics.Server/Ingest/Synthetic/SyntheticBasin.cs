using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Synthetic;

/// <summary>
/// An invented basin of any size: the same numbers give the same wells and months, to the last byte. Every well has the
/// same count of months, so that the size is known beforehand.
/// </summary>
internal sealed record SyntheticBasin(int Wells, int Months, ulong Seed)
{
    public const string Key = "synthetic";

    /// <summary>API numbers of the invented state are used up beyond.</summary>
    public const int MostWells = 4_000_000;

    /// <summary>Fifty years.</summary>
    public const int MostMonths = 600;

    /// <summary>The last month of wells that still report.</summary>
    public static readonly DateOnly LastMonth = new(2024, 12, 1);

    public long WellMonths => (long)Wells * Months;

    public string Title =>
        FormattableString.Invariant($"Synthetic basin of {Wells:N0} wells with {Months:N0} months each, seed {Seed}");

    public Dataset Dataset(string key) =>
        new()
        {
            Key = key,
            Title = Title,
            Credit = "Synthetic data made by this program; no real well, operator or place",
            ReportedUnits = "bbl, Mcf",
            Notes =
                "Invented: names, positions, API numbers (state code 99 does not exist) and volumes come from a fixed sequence of random numbers.",
        };

    /// <param name="number">1 to <see cref="Wells"/>.</param>
    public SyntheticWell Well(int number) => SyntheticWells.Draw(this, number);
}
