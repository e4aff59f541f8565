using ProductionAnalytics.Core.Series;

namespace ProductionAnalytics.Server.Platform.Requests;

/// <summary>Dates that production data can have: 1800-01-01 to the end of next month.</summary>
internal static class DateRules
{
    public static readonly DateOnly Earliest = ProductionKey.Epoch;

    public static DateOnly Latest(DateOnly today) => Period.Month.StartOf(today).AddMonths(2).AddDays(-1);

    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public static void Check(RequestErrors errors, string member, DateOnly? date, DateOnly today)
    {
        if (date < Earliest || date > Latest(today))
            errors.Range(member, $"Must be {Earliest:yyyy-MM-dd} to {Latest(today):yyyy-MM-dd}.");
    }
}
