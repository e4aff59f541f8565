using System.Data.Common;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Analytics;

/// <summary>The SQL words of the analytic questions, for either engine.</summary>
internal static class AnalyticsSql
{
    public const string Producing =
        "(p.oil_volume > 0 OR p.gas_volume > 0 OR p.water_volume > 0 OR p.condensate_volume > 0 OR p.ngl_volume > 0)";

    public const string SumOfPhases =
        "sum(p.oil_volume), sum(p.gas_volume), sum(p.water_volume), sum(p.condensate_volume), sum(p.ngl_volume)";

    public const string NamedSumOfPhases =
        "sum(p.oil_volume) AS oil, sum(p.gas_volume) AS gas, sum(p.water_volume) AS water, sum(p.condensate_volume) AS condensate, sum(p.ngl_volume) AS ngl";

    /// <summary>Well-months with a volume, and those among them that must count calendar days.</summary>
    public const string RecordsWithAndWithoutDays =
        $"sum(CASE WHEN {Producing} THEN 1 ELSE 0 END) AS records, sum(CASE WHEN {Producing} AND (p.days_on IS NULL OR p.days_on = 0) THEN 1 ELSE 0 END) AS without_days";

    /// <summary>Over wells of which the sums have names, and <c>days</c>.</summary>
    public static string SumOfRates { get; } =
        string.Join(
            ", ",
            new[] { "oil", "gas", "water", "condensate", "ngl" }.Select(phase =>
                $"sum(CASE WHEN days > 0 THEN {phase} / days ELSE 0 * {phase} END)"
            )
        );

    /// <summary>The days that a well produced; those of the calendar where a month does not say.</summary>
    public static string ProducingDays(bool postgres) =>
        $"sum(CASE WHEN p.days_on > 0 THEN p.days_on WHEN p.days_on IS NULL OR {Producing} THEN {DaysOfMonth(postgres)} ELSE 0 END)";

    public static string GroupKey(Dimension dimension, bool postgres) =>
        dimension == Dimension.None ? "NULL" : $"CAST({WellColumns.Dimension(Wire.Name(dimension), postgres)} AS text)";

    /// <summary>
    /// The first day of the interval, as an expression that no index holds: a planner that takes the order from the
    /// index on date walks it row by row, five times slower than reading the table.
    /// </summary>
    public static string Bucket(Period interval, bool postgres) =>
        (interval, postgres) switch
        {
            (Period.Day or Period.Month, true) => "(p.date + 0)",
            (Period.Day or Period.Month, false) => "+p.date",
            (Period.Quarter, true) => "CAST(date_trunc('quarter', p.date) AS date)",
            (Period.Quarter, false) =>
                "substr(p.date, 1, 5) || substr('010101040404070707101010', CAST(substr(p.date, 6, 2) AS integer) * 2 - 1, 2) || '-01'",
            (Period.Year, true) => "CAST(date_trunc('year', p.date) AS date)",
            (Period.Year, false) => "substr(p.date, 1, 4) || '-01-01'",
        };

    /// <summary>Whole months from the month of one date to the month of another.</summary>
    public static string MonthsBetween(string from, string to, bool postgres)
    {
        string Index(string date) =>
            postgres
                ? $"(CAST(extract(year FROM {date}) AS integer) * 12 + CAST(extract(month FROM {date}) AS integer))"
                : $"(CAST(substr({date}, 1, 4) AS integer) * 12 + CAST(substr({date}, 6, 2) AS integer))";
        return $"({Index(to)} - {Index(from)})";
    }

    public static string DaysOfMonth(bool postgres) =>
        postgres
            ? "CAST(extract(day FROM p.date + interval '1 month' - interval '1 day') AS double precision)"
            : "CAST(strftime('%d', p.date, '+1 month', '-1 day') AS real)";

    /// <summary>The sums of <see cref="SumOfPhases"/>, which begin at a column.</summary>
    public static PhaseVolumes Phases(DbDataReader row, int i) =>
        new(row.Number(i), row.Number(i + 1), row.Number(i + 2), row.Number(i + 3), row.Number(i + 4));
}
