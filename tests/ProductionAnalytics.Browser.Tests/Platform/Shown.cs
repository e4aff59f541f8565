using System.Globalization;

namespace ProductionAnalytics.Browser.Tests.Platform;

/// <summary>Values as a person reads them on the page.</summary>
internal static class Shown
{
    /// <summary>Full precision, a dash for what was not reported.</summary>
    public static string Full(double? value) => value?.ToString("#,0.###", CultureInfo.InvariantCulture) ?? "–";

    public static string Month(DateOnly date) => date.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The chart's table twin, newest month first: month, oil, gas, water and the wells with any volume.</summary>
    public static IReadOnlyList<string> MonthlyTwin(IEnumerable<RawRecord> records) =>
        [
            .. records
                .GroupBy(record => record.Date)
                .OrderByDescending(month => month.Key)
                .SelectMany(month =>
                    new[]
                    {
                        Month(month.Key),
                        Full(Sum(month, record => record.OilVolume)),
                        Full(Sum(month, record => record.GasVolume)),
                        Full(Sum(month, record => record.WaterVolume)),
                        Full(month.Where(IsProducing).DistinctBy(record => record.WellId).Count()),
                    }
                ),
        ];

    /// <summary>Nothing where no record reports anything.</summary>
    public static double? Sum(IEnumerable<RawRecord> records, Func<RawRecord, double?> volume) =>
        records.Select(volume).Aggregate((double?)null, (sum, v) => v is null ? sum : (sum ?? 0) + v);

    private static bool IsProducing(RawRecord record) =>
        record.OilVolume > 0 || record.GasVolume > 0 || record.WaterVolume > 0;
}
