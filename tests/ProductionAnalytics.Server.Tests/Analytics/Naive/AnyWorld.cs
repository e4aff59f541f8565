using CsCheck;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Wells;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Tests.Analytics.Naive;

/// <summary>
/// Draws a store's contents. Volumes are multiples of 1/64 and gas of 6/64, so that sums are exact in any order and a
/// denominator of 0 is 0 on every engine.
/// </summary>
internal static class AnyWorld
{
    public static readonly DateOnly Begin = new(2019, 11, 1);
    private const int Months = 40;
    private static readonly DateOnly AfterMonths = new(2023, 4, 1);

    private static readonly Gen<double?> Volume = Gen.Select(Gen.Int[0, 99], Gen.Int[1, 64_000])
        .Select(
            (kind, v) =>
                kind switch
                {
                    < 25 => (double?)null,
                    < 40 => 0,
                    < 46 => -v / 64.0,
                    _ => v / 64.0,
                }
        );

    private static readonly Gen<ProductionRecord> Record = Gen.Select(
        Volume,
        Volume,
        Volume,
        Volume,
        Volume,
        Gen.Int[0, 9],
        Gen.Int[0, 99],
        (oil, gas, water, condensate, ngl, days, kind) =>
            new ProductionRecord
            {
                OilVolume = kind < 5 ? null : oil,
                GasVolume = kind < 5 ? null : gas * 6,
                WaterVolume = kind < 5 ? null : water,
                CondensateVolume = kind < 70 ? null : condensate,
                NglVolume = kind < 80 ? null : ngl,
                DaysOn = days switch
                {
                    < 3 => null,
                    3 => 0,
                    _ => days * 2.75,
                },
            }
    );

    /// <summary>Its months, each with a chance to be missing, from a first to a last.</summary>
    private static readonly Gen<List<ProductionRecord>> History = Gen.Select(
        Gen.Int[0, Months - 1],
        Gen.Int[0, Months],
        Gen.Int[0, 60],
        Record.Array[Months],
        Gen.Int[0, 99].Array[Months],
        (first, length, holes, records, chances) =>
            records
                .Select((r, i) => (Record: r, Index: i))
                .Where(r => r.Index >= first && r.Index < first + length && chances[r.Index] >= holes)
                .Select(r => Dated(r.Record, Begin.AddMonths(r.Index), Period.Month))
                .ToList()
    );

    private static readonly Gen<Well> Header = Gen.Select(
            Of("A-1", "Ångström 2", "b/3", "Øst"),
            Of<string?>("GC", "MC", null),
            Of<string?>("Shell", "Equinor", "BP", null),
            Of<string?>("Tahiti", "Åsgard", null),
            Of("well", "well", "well", "field"),
            Of(Dataset.Manual, "north", "north", "south", Dataset.Demo),
            Of<string?>("producing", "shut in", null),
            Gen.Select(Gen.Int[-9, 9], Gen.Int[-6, 6], Gen.Int[0, 99], Gen.Int[0, 30])
        )
        .Select(
            (name, region, @operator, field, type, dataset, status, rest) =>
            {
                var (x, y, kind, start) = rest;
                // Half degrees round the antimeridian.
                var (longitude, latitude) = ((x / 2.0) + (x < 0 ? 180 : -180), y / 2.0);
                return new Well
                {
                    DatasetKey = dataset,
                    SourceKey = "",
                    Name = name,
                    Region = region,
                    Operator = @operator,
                    Field = field,
                    Status = status,
                    EntityType = type,
                    Longitude = kind < 25 ? null : longitude,
                    Latitude = kind < 25 ? null : latitude,
                    FirstProductionReported = start < 8 ? Begin.AddMonths(start * 5).AddDays(14) : null,
                    SearchText = SearchText.Of(name, null, @operator, field),
                    ChangedBy = "test",
                };
            }
        );

    /// <summary>Of every eighth well, after all months, with volumes whose shares by calendar days are exact.</summary>
    private static readonly Gen<ProductionRecord[]> Quarters = Gen.Select(
        Gen.Int[0, 7],
        Record,
        (kind, record) => kind > 0 ? [] : new[] { OfQuarter(record) }
    );

    private static readonly Gen<(
        Well Well,
        List<ProductionRecord> Months,
        ProductionRecord[] Days,
        ProductionRecord[] Quarters
    )> WellWithRecords = Gen.Select(Header, History, Record.Array[0, 3], Quarters);

    public static readonly Gen<World> Any = WellWithRecords
        .Array[1, 24]
        .Select(drawn =>
        {
            var wells = new List<Well>();
            var entries = new List<Entry>();
            foreach (var (well, months, days, quarters) in drawn)
            {
                well.SourceKey = $"{wells.Count}";
                wells.Add(well);
                entries.AddRange(months.Select(m => new Entry(well, m)));
                entries.AddRange(
                    days.Select((d, i) => new Entry(well, Dated(d, Begin.AddMonths(20).AddDays(i * 3), Period.Day)))
                );
                entries.AddRange(quarters.Select(q => new Entry(well, Dated(q, AfterMonths, Period.Quarter))));
            }

            return new World(Datasets(), wells, entries);
        });

    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static ProductionRecord Dated(ProductionRecord record, DateOnly date, Period period)
    {
        record.Date = date;
        record.Period = period;
        return record;
    }

    private static ProductionRecord OfQuarter(ProductionRecord record) =>
        new()
        {
            OilVolume = record.OilVolume * Period.Quarter.DaysIn(AfterMonths),
            GasVolume = record.GasVolume * Period.Quarter.DaysIn(AfterMonths),
            WaterVolume = record.WaterVolume * Period.Quarter.DaysIn(AfterMonths),
            CondensateVolume = record.CondensateVolume * Period.Quarter.DaysIn(AfterMonths),
            NglVolume = record.NglVolume * Period.Quarter.DaysIn(AfterMonths),
        };

    private static List<Dataset> Datasets() =>
        [
            new()
            {
                Key = "north",
                Title = "North",
                ReportedUnits = "bbl, Mcf",
                GasBasePsia = 14.73,
            },
            new()
            {
                Key = "south",
                Title = "South",
                ReportedUnits = "Sm3",
                GasBasePsia = 14.65,
            },
            new()
            {
                Key = Dataset.Demo,
                Title = "Demo",
                ReportedUnits = "bbl, Mcf",
            },
        ];
}
