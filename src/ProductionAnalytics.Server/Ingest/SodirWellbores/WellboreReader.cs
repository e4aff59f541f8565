using System.Diagnostics.CodeAnalysis;
using ProductionAnalytics.Server.Ingest.Reading;
using ProductionAnalytics.Server.Ingest.Sodir;

namespace ProductionAnalytics.Server.Ingest.SodirWellbores;

/// <summary>Reads the rows of both files, development and exploration: the same columns stand in other places.</summary>
internal sealed class WellboreReader(DelimitedReader row, Findings findings)
{
    public const string Npdid = "wlbNpdidWellbore";
    private const string Edition = "datesyncNPD";
    private const string Datum = "wlbGeodeticDatum";
    private const string Latitude = "wlbNsDecDeg";
    private const string Longitude = "wlbEwDesDeg";

    public static readonly IReadOnlyList<FormatColumn> Described =
    [
        new("wlbWellboreName", "Name of the wellbore"),
        new("wlbDrillingOperator", "Who drilled it: the operator"),
        new("wlbStatus", "Status; kept beside the status in words"),
        new("wlbPurpose", "Purpose; with the content the type"),
        new("wlbContent", "Content: what it produces, injects or found"),
        new("wlbWellType", "Development or exploration; the type where no purpose is given"),
        new("wlbEntryDate", "Entry, dd.MM.yyyy: the spud date"),
        new("wlbCompletionDate", "Completion of drilling, dd.MM.yyyy"),
        new("wlbField", "Field"),
        new("wlbTotalDepth", "Total measured depth", "m"),
        new("wlbWaterDepth", "Water depth", "m"),
        new("wlbMainArea", "Sea area: the region"),
        new(Datum, "Datum of the position; ED50 in all that say one"),
        new(Latitude, "Latitude", "degrees"),
        new(Longitude, "Longitude, in a column that the source spells so", "degrees"),
        new(Npdid, "Number of the wellbore: the well"),
        new(Edition, "Day of the edition; what a newer one said of a well stays", Required: false),
    ];

    public static readonly IReadOnlyList<string> Columns = [.. Described.Where(c => c.Required).Select(c => c.Name)];

    private readonly HeaderRow header = HeaderRow.Of(row);

    public bool Parse([NotNullWhen(true)] out SourceWell? well)
    {
        well = null;
        if (!row.HasShape(header.Names.Count, findings))
            return false;
        if (!SodirDataset.IsNpdid(row[Place(Npdid)]))
            return Reject(Npdid, "the number of a wellbore was wanted");
        var key = $"wellbore:{row.Text(Place(Npdid))}";
        findings.Well = new NamedWell(key);
        if (Shared("wlbWellboreName") is not { } name)
            return Reject("wlbWellboreName", "the name of a wellbore was wanted");
        if (!Date("wlbEntryDate", out var entry) || !Date("wlbCompletionDate", out var completion))
            return false;
        DateOnly? edition = null;
        if (header.Optional(Edition) >= 0 && !Date(Edition, out edition))
            return false;
        if (!Depth("wlbTotalDepth", out var depth) || !Depth("wlbWaterDepth", out var waterDepth))
            return false;
        if (!Degrees(Latitude, 90, out var latitude) || !Degrees(Longitude, 180, out var longitude))
            return false;
        if (latitude is null != longitude is null)
            return Reject(Longitude, "latitude and longitude come together");

        well = new SourceWell(key)
        {
            Line = row.Line,
            Name = name,
            Latitude = latitude,
            Longitude = longitude,
            Crs = latitude is null ? null : Crs(),
            Region = Shared("wlbMainArea"),
            Field = Shared("wlbField"),
            Operator = Shared("wlbDrillingOperator"),
            Status = WellboreWords.Status(Shared("wlbStatus")),
            StatusReported = Shared("wlbStatus"),
            WellType = WellboreWords.Type(Shared("wlbPurpose") ?? Shared("wlbWellType"), Shared("wlbContent")),
            SpudDate = entry,
            CompletionDate = completion,
            TotalDepthFt = depth,
            WaterDepthFt = waterDepth,
            AttributesMonth = edition,
        };
        return true;
    }

    /// <summary>ED50; a few rows have a degree of latitude stuck to it, and a few say nothing.</summary>
    private string? Crs()
    {
        var datum = Shared(Datum);
        if (datum is null)
            return null;
        if (!datum.EndsWith("ED50", StringComparison.Ordinal))
        {
            Remark(Datum, "is not a datum that is known; the position is kept as given", "position.datum");
            return datum;
        }

        if (datum != "ED50")
            Remark(Datum, "taken as ED50", "position.datum");
        return "EPSG:4230 (ED50)";
    }

    private bool Date(string column, out DateOnly? value) =>
        Fields.Date(row[Place(column)], "dd.MM.yyyy", out value) || Reject(column, "a date like 31.12.2020 was wanted");

    private bool Depth(string column, out double? feet)
    {
        var good = Fields.Number(row[Place(column)], out var metres) && !(metres < 0);
        feet = Depths.FeetFromMetres(metres);
        return good || Reject(column, "a number of m was wanted");
    }

    private bool Degrees(string column, int most, out double? value) =>
        (Fields.Number(row[Place(column)], out value) && !(Math.Abs(value ?? 0) > most))
        || Reject(column, $"-{most} to {most} degrees were wanted");

    private string? Shared(string column) => row.Shared(Place(column));

    private int Place(string column) => header.Required(column);

    private void Remark(string column, string wanted, string code) =>
        row.Remark(findings, Place(column), column, wanted, code);

    private bool Reject(string column, string wanted) => row.Reject(findings, Place(column), column, wanted);
}
