using System.Data.Common;
using System.Text.Json;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Ingest.Csv;
using ProductionAnalytics.Server.Ingest.Reading;
using ProductionAnalytics.Server.Ingest.Staging;

namespace ProductionAnalytics.Server.Ingest.Synthetic;

/// <summary>The wells between two ids, both included, of the dataset that is copied.</summary>
internal sealed record CopyPart(DatasetCopy Copy, long First, long Last);

/// <summary>Reads a part of a dataset of the store as if a file had it under other keys, with other volumes.</summary>
internal sealed class CopyFormat(
    Store store,
    Dataset original,
    IReadOnlyList<DatasetCopy> copies,
    IReadOnlyList<RegionLabel> labels
) : IngestFormat
{
    private readonly CsvFormat csv = new(TimeProvider.System);

    public override string Key => "copy";
    public override string Title => "Copy of a dataset";
    public override IReadOnlyList<FormatColumn> Columns => [];
    public override Dataset Dataset => NewDataset(copies[0].Key);
    public override IReadOnlyList<RegionLabel> RegionLabels => labels;

    /// <summary>A part has some wells and not all.</summary>
    public override bool IsComplete => false;

    public override Dataset NewDataset(string key) =>
        PartedImport.Meanwhile(copies.Single(c => c.Key == key).Dataset(original));

    /// <summary>Nobody has such files.</summary>
    public override bool Recognises(FileSample sample) => false;

    public override void Read(Stream stream, string file, IngestSink sink, Findings findings)
    {
        var part = JsonSerializer.Deserialize<CopyPart>(stream)!;
        using var db = store.Open();
        var wells = db
            .Wells.Where(w => w.DatasetKey == part.Copy.Of && w.Id >= part.First && w.Id <= part.Last)
            .OrderBy(w => w.Id)
            .ToList();
        var keys = new Dictionary<long, string>();
        foreach (var well in wells)
        {
            var said = Said(well, part.Copy);
            keys[well.Id] = said.SourceKey;
            findings.RowsRead++;
            sink.Well(said);
        }

        var sql = new Sql(db);
        sql.Add(
            $"""
            SELECT p.well_id, p.period, p.date, {ProductionKeeping.Values} FROM production p
            WHERE p.well_id >= {part.First} AND p.well_id <= {part.Last} AND p.derived IS NULL
            ORDER BY p.well_id, p.period, p.date
            """
        );
        foreach (var row in sql.Stream(Record, CancellationToken.None).ToBlockingEnumerable())
            if (keys.TryGetValue(row.WellId, out var key))
            {
                findings.RowsRead++;
                sink.Production(row.As(key, part.Copy));
            }
    }

    public override void Apply(SourceWell source, Well well)
    {
        csv.Apply(source, well);
        well.StatusReported = source.StatusReported;
        OtherNames.Apply(source, well, isNewest: true);
    }

    private static SourceWell Said(Well well, DatasetCopy copy) =>
        new(copy.SourceKey(well.SourceKey))
        {
            Dataset = copy.Key,
            Name = well.Name,
            EntityType = well.EntityType,
            ApiNumber = copy.ApiNumber(well.ApiNumber),
            Latitude = well.Latitude,
            Longitude = well.Longitude,
            Crs = well.Crs,
            Region = well.Region,
            Country = well.Country,
            State = well.State,
            County = well.County,
            Basin = well.Basin,
            Field = well.Field,
            Reservoir = well.Reservoir,
            Operator = well.Operator,
            Status = well.Status,
            StatusReported = well.StatusReported,
            WellType = well.WellType,
            SpudDate = well.SpudDate,
            CompletionDate = well.CompletionDate,
            FirstProduction = well.FirstProductionReported,
            TotalDepthFt = well.TotalDepthFt,
            LateralLengthFt = well.LateralLengthFt,
            WaterDepthFt = well.WaterDepthFt,
            Aliases = well.AliasList,
        };

    private static StoredRecord Record(DbDataReader row) =>
        new(
            row.GetInt64(0),
            (Period)row.GetInt32(1),
            row.GetFieldValue<DateOnly>(2),
            [.. Enumerable.Range(3, StagedRecord.Measures).Select(i => row.Number(i))]
        );

    private sealed record StoredRecord(long WellId, Period Period, DateOnly Date, double?[] Values)
    {
        public SourceProduction As(string key, DatasetCopy copy) =>
            new(key, Period, Date)
            {
                Dataset = copy.Key,
                Oil = copy.Scaled(Values[0]),
                Gas = copy.Scaled(Values[1]),
                Water = copy.Scaled(Values[2]),
                Condensate = copy.Scaled(Values[3]),
                Ngl = copy.Scaled(Values[4]),
                WaterInjected = copy.Scaled(Values[5]),
                GasInjected = copy.Scaled(Values[6]),
                DaysOn = Values[7],
            };
    }
}
