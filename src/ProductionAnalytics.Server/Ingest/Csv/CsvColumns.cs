using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.Csv;

/// <summary>What the columns of one file's header mean.</summary>
internal sealed class CsvColumns
{
    /// <summary>A row says its well by the first of these that it has; a file must have one of them.</summary>
    public static readonly string[] Identities = ["well_id", "source_key", "api_number"];

    public static readonly string[] Texts =
    [
        "name",
        "entity_type",
        "region",
        "country",
        "state",
        "county",
        "basin",
        "field",
        "reservoir",
        "operator",
        "status",
        "well_type",
    ];

    private static readonly string[] Values =
    [
        "dataset",
        "latitude",
        "longitude",
        "spud_date",
        "completion_date",
        "first_production",
        "total_depth_ft",
        "lateral_length_ft",
        "water_depth_ft",
        "date",
        "period",
        "days_on",
    ];

    /// <summary>Columns of the product's own replies that cannot be written; <c>cum_*</c> too.</summary>
    private static readonly string[] ReadOnly =
    [
        "id",
        "well_name",
        "derived",
        "edited",
        "notes",
        "version",
        FirstProductionOrigin,
        "last_production",
    ];

    /// <summary>The product's replies compute first production where no source states it; such a date is not taken back.</summary>
    public const string FirstProductionOrigin = "first_production_origin";

    private readonly Dictionary<string, int> places = [];
    private readonly HeaderRow header;

    private CsvColumns(HeaderRow header) => this.header = header;

    public int Count => header.Names.Count;

    /// <summary>The volumes that the file has, with their places.</summary>
    public List<(CsvVolume Volume, int Place)> Volumes { get; } = [];

    public bool HasProduction => Volumes.Count > 0 || Has("days_on");

    public static bool IsHeader(string[] record)
    {
        var names = record.Select(Plain).ToHashSet();
        return Identities.Any(names.Contains) && names.Count(IsKnown) >= 2;
    }

    /// <exception cref="RefusedFileException">Nothing says the well, or nothing the date of volumes, or a column is there twice.</exception>
    public static CsvColumns Of(DelimitedReader reader, Findings findings)
    {
        var columns = new CsvColumns(HeaderRow.Of(reader));
        for (var i = 0; i < columns.Count; i++)
            columns.Add(i, reader, findings);

        if (!Identities.Any(columns.Has))
            throw Refused(reader, "source_key", "a column source_key, well_id or api_number must say the well.");
        if (columns.HasProduction && !columns.Has("date"))
            throw Refused(reader, "date", "volumes need a column date.");
        if (columns.Has("date") && !columns.HasProduction)
            findings.Add(
                new Finding(
                    "column.unused",
                    reader.File,
                    reader.Line,
                    "date",
                    "",
                    "is not read: there is no volume beside it"
                )
            );
        return columns;
    }

    public bool Has(string column) => places.ContainsKey(column);

    /// <summary>The place of a column, or -1.</summary>
    public int Place(string column) => places.GetValueOrDefault(column, -1);

    /// <summary>The column as the file writes it.</summary>
    public string NameAt(int place) => header.Names[place];

    private void Add(int place, DelimitedReader reader, Findings findings)
    {
        var name = Plain(header.Names[place]);
        if (CsvVolumes.TryFind(name, out var volume))
        {
            if (Volumes.Any(v => v.Volume.Member == volume.Member))
                throw Refused(reader, header.Names[place], $"{volume.Member} is there twice.");
            Volumes.Add((volume, place));
        }
        else if (IsKnown(name))
            places[name] = place;
        else if (!IsReadOnly(name))
            findings.Add(
                new Finding(
                    "column.unknown",
                    reader.File,
                    reader.Line,
                    header.Names[place],
                    "",
                    $"column {place + 1} is not known; it is not read"
                )
            );
        else if (name == FirstProductionOrigin)
            places[name] = place;
    }

    private static bool IsKnown(string name) =>
        Identities.Contains(name) || Texts.Contains(name) || Values.Contains(name) || CsvVolumes.TryFind(name, out _);

    private static bool IsReadOnly(string name) =>
        ReadOnly.Contains(name) || name.StartsWith("cum_", StringComparison.Ordinal);

    private static string Plain(string name) => name.Trim().ToLowerInvariant();

    private static RefusedFileException Refused(DelimitedReader reader, string column, string wanted) =>
        new(new Finding("file.columns", reader.File, reader.Line, column, "", wanted));
}
