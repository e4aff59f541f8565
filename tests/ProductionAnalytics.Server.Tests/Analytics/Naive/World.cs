using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Tests.Analytics.Naive;

/// <summary>Everything that a store has, in memory, with what follows from it found the slow and plain way.</summary>
internal sealed class World(IReadOnlyList<Dataset> datasets, IReadOnlyList<Well> wells, IReadOnlyList<Entry> records)
{
    public IReadOnlyList<Dataset> Datasets => datasets;
    public IReadOnlyList<Well> Wells => wells;
    public IReadOnlyList<Entry> Records => records;

    /// <summary>The months that were reported, those that days make up where none was, and those of quarters.</summary>
    public IReadOnlyList<Entry> Months { get; } =
    [
        .. records.Where(r => r.Record.Period == Period.Month),
        .. records
            .Where(r => r.Record.Period == Period.Day)
            .GroupBy(r => (r.Well, r.Month))
            .Where(days =>
                !records.Any(r =>
                    r.Well == days.Key.Well && r.Record.Period == Period.Month && r.Month == days.Key.Month
                )
            )
            .Select(days => new Entry(days.Key.Well, OfDays(days.Key.Month, [.. days.Select(d => d.Record)]))),
        .. records.Where(r => r.Record.Period == Period.Quarter && r.Reporting).SelectMany(ShareOut),
    ];

    public IEnumerable<Entry> MonthsOf(Well well) => Months.Where(r => r.Well == well);

    /// <summary>Demo data steps back where another dataset has months.</summary>
    public bool HidesDemo => Months.Any(r => r.Well.DatasetKey != Dataset.Demo);

    public DateOnly? FirstProduction(Well well)
    {
        if (well.FirstProductionReported is { } reported)
            return reported;

        var begin = Months.Where(r => r.Well.DatasetKey == well.DatasetKey).Min(r => (DateOnly?)r.Record.Date);
        var first = FirstProducing(well);
        return first > begin ? first : null;
    }

    public DateOnly? Peak(Well well)
    {
        if (FirstProducing(well) is not { } first)
            return null;

        return MonthsOf(well)
            .Where(r => r.Record.Date >= first && r.Record.Date < first.AddMonths(36))
            .OrderByDescending(r => r.Equivalent)
            .ThenBy(r => r.Record.Date)
            .First()
            .Record.Date;
    }

    /// <summary>The value of an attribute as a filter, a facet or a group names it.</summary>
    public string? Attribute(Well well, string name) =>
        name switch
        {
            "region" => well.Region,
            "operator" => well.Operator,
            "field" => well.Field,
            "status" => well.Status,
            "entity_type" => well.EntityType,
            "dataset" => well.DatasetKey,
            "vintage" => FirstProduction(well)?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "well" => well.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        };

    private static ProductionRecord OfDays(DateOnly month, List<ProductionRecord> days) =>
        new()
        {
            Date = month,
            Derived = "days",
            OilVolume = Sum(days.Select(d => d.OilVolume)),
            GasVolume = Sum(days.Select(d => d.GasVolume)),
            WaterVolume = Sum(days.Select(d => d.WaterVolume)),
            CondensateVolume = Sum(days.Select(d => d.CondensateVolume)),
            NglVolume = Sum(days.Select(d => d.NglVolume)),
            DaysOn = Sum(days.Select(d => d.DaysOn)) is { } on
                ? Math.Min(on, DateTime.DaysInMonth(month.Year, month.Month))
                : null,
        };

    /// <summary>No quarter has months or days of its own.</summary>
    private static IEnumerable<Entry> ShareOut(Entry quarter) =>
        Enumerable
            .Range(0, 3)
            .Select(i => quarter.Month.AddMonths(i))
            .Select(month =>
            {
                var share = (double)Period.Month.DaysIn(month) / Period.Quarter.DaysIn(quarter.Month);
                return new Entry(
                    quarter.Well,
                    new()
                    {
                        Date = month,
                        Derived = "quarter",
                        OilVolume = quarter.Record.OilVolume * share,
                        GasVolume = quarter.Record.GasVolume * share,
                        WaterVolume = quarter.Record.WaterVolume * share,
                        CondensateVolume = quarter.Record.CondensateVolume * share,
                        NglVolume = quarter.Record.NglVolume * share,
                    }
                );
            });

    private static double? Sum(IEnumerable<double?> values)
    {
        var reported = values.OfType<double>().ToList();
        return reported.Count == 0 ? null : reported.Sum();
    }

    private DateOnly? FirstProducing(Well well) =>
        MonthsOf(well).Where(r => r.Producing).Min(r => (DateOnly?)r.Record.Date);
}

/// <summary>One record of one well.</summary>
internal sealed record Entry(Well Well, ProductionRecord Record)
{
    public IReadOnlyList<double?> Volumes =>
        [Record.OilVolume, Record.GasVolume, Record.WaterVolume, Record.CondensateVolume, Record.NglVolume];

    public bool Producing => Volumes.Any(v => v > 0);
    public bool Reporting => Volumes.Any(v => v is not null);

    /// <summary>boe with nothing for what was not reported.</summary>
    public double Equivalent =>
        (Record.OilVolume ?? 0)
        + (Record.CondensateVolume ?? 0)
        + (Record.NglVolume ?? 0)
        + ((Record.GasVolume ?? 0) / 6);

    public DateOnly Month => new(Record.Date.Year, Record.Date.Month, 1);
}
