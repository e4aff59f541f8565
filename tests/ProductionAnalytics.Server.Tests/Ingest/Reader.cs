using ProductionAnalytics.Server.Ingest;
using ProductionAnalytics.Server.Ingest.Csv;
using ProductionAnalytics.Server.Ingest.SodirFieldMonthly;
using ProductionAnalytics.Server.Ingest.Volve;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>The formats, with a clock that stands still.</summary>
internal static class Reader
{
    public static readonly DateOnly Today = new(2026, 6, 15);

    private static readonly IngestFormat[] Timed =
    [
        new SodirFieldMonthlyFormat(new StoppedClock()),
        new VolveFormat(new StoppedClock()),
        new CsvFormat(new StoppedClock()),
    ];

    public static IngestFormat Of(string key) => Timed.SingleOrDefault(f => f.Key == key) ?? Formats.Find(key)!;

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
    }
}
