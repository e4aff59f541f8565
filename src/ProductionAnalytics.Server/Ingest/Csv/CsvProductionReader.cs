using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Ingest.Csv;

/// <summary>The volumes of a row, in field units.</summary>
/// <param name="latest">The last day that production can be of.</param>
internal sealed class CsvProductionReader(CsvRow row, CsvColumns columns, DateOnly latest)
{
    private readonly Dictionary<string, double?> volumes = [];

    /// <summary>False where the row is rejected; nothing where it only speaks of its well.</summary>
    public bool Read(CsvIdentity well, DateOnly? spud, out SourceProduction? production)
    {
        production = null;
        if (!columns.HasProduction)
            return true;
        if (!Volumes() || !row.Number("days_on", out var days))
            return false;
        if (days < 0)
            return row.Reject("days_on", "days must not be below 0");
        if (!row.Date("date", DateRules.Earliest, latest, out var date))
            return false;
        if (date is null)
            return (days is null && volumes.Values.All(v => v is null)) || row.Reject("date", CsvDates.Wanted);
        if (!ReadPeriod(out var period))
            return false;

        var start = Start(period, date.Value);
        if (start < spud && period.Next(start) <= spud)
            row.Remark("date", $"kept, although drilling began on {spud:yyyy-MM-dd}", "date.before_spud");

        production = new SourceProduction(well.SourceKey, period, start)
        {
            Dataset = well.Dataset,
            Line = row.Line,
            Oil = volumes.GetValueOrDefault("oil_volume"),
            Gas = volumes.GetValueOrDefault("gas_volume"),
            Water = volumes.GetValueOrDefault("water_volume"),
            Condensate = volumes.GetValueOrDefault("condensate_volume"),
            Ngl = volumes.GetValueOrDefault("ngl_volume"),
            WaterInjected = volumes.GetValueOrDefault("water_injected"),
            GasInjected = volumes.GetValueOrDefault("gas_injected"),
            DaysOn = Days(days, period, start),
        };
        return true;
    }

    private bool Volumes()
    {
        foreach (var (volume, place) in columns.Volumes)
        {
            if (!row.NumberAt(place, out var value))
                return false;
            if (value < 0)
                row.RemarkAt(place, "kept: is it a correction of earlier months?", "volume.negative");
            volumes[volume.Member] = volume.ToField(value);
        }

        return true;
    }

    private bool ReadPeriod(out Period period)
    {
        period = Period.Month;
        var text = row.Shared("period");
        if (text is null)
            return true;

        foreach (var known in Enum.GetValues<Period>())
            if (text.Equals(known.Name(), StringComparison.OrdinalIgnoreCase))
            {
                period = known;
                return true;
            }

        return row.Reject("period", "day, month, quarter or year was wanted");
    }

    private DateOnly Start(Period period, DateOnly date)
    {
        var start = period.StartOf(date);
        if (start != date)
            row.Remark("date", $"moved to {start:yyyy-MM-dd}, the start of the {period.Name()}", "date.moved");
        return start;
    }

    private double? Days(double? days, Period period, DateOnly start)
    {
        if (days > period.DaysIn(start))
        {
            row.Remark(
                "days_on",
                $"not taken: the {period.Name()} has {period.DaysIn(start)} days",
                "days_on.exceeds_period"
            );
            return null;
        }

        if (days == 0 && volumes.Values.Any(v => v is not (null or 0)))
            row.Remark("days_on", "kept, although there is a volume", "volume.without_days");
        return days;
    }
}
