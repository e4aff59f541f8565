using System.Diagnostics.CodeAnalysis;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.BseeBoreholes;

/// <summary>One row of the file, its 26 columns read by position once the header was found to be right.</summary>
internal static class BoreholeRow
{
    public static readonly IReadOnlyList<FormatColumn> Described =
    [
        new("API_WELL_NUMBER", "API number, 12 digits: the well"),
        new("WELL_NAME", "Name, behind area and block", Required: false),
        new("WELL_NAME_SUFFIX", "Suffix of the name", Required: false),
        new("BOTM_LEASE_NUMBER", "Lease of the bottom hole", Required: false),
        new("BOTM_AREA_CODE", "Area; the region until OGOR-A names one", Required: false),
        new("BOTM_BLOCK_NUMBER", "Block", Required: false),
        new("COMPANY_NAME", "Company; the operator until OGOR-A names one", Required: false),
        new("WELL_SPUD_DATE", "Spud date, M/D/YYYY", Required: false),
        new("BH_TOTAL_MD", "Total depth", "ft", Required: false),
        new("WELL_BORE_TVD", "True vertical depth", "ft", Required: false),
        new("WELL_TD_SS", "Total depth below sea level", "ft", Required: false),
        new("RKB_ELEVATION", "Elevation of the rotary kelly bushing", "ft", Required: false),
        new("WELL_BP_ST_KICKOFF_MD", "Kick-off depth", "ft", Required: false),
        new("TOTAL_DEPTH_DATE", "Date of total depth", Required: false),
        new("BOREHOLE_STAT_DT", "Date of the status", Required: false),
        new("WELL_TYPE_CODE", "Type: development, exploration …", Required: false),
        new("BOREHOLE_STAT_CD", "Status code; kept beside the status in words", Required: false),
        new("CASING_CUT_CODE", "Casing cut", Required: false),
        new("WATER_DEPTH", "Water depth", "ft", Required: false),
        new("UNDWTR_COMP_STUB", "Underwater completion stub", Required: false),
        new("SURF_LEASE_NUMBER", "Lease of the surface position", Required: false),
        new("SURF_LATITUDE", "Latitude of the surface position, datum not stated", "degrees", Required: false),
        new("SURF_LONGITUDE", "Longitude of the surface position, datum not stated", "degrees", Required: false),
        new("BOTM_LATITUDE", "Latitude of the bottom hole", "degrees", Required: false),
        new("BOTM_LONGITUDE", "Longitude of the bottom hole", "degrees", Required: false),
        new("REGION_CODE", "Region of the outer continental shelf", Required: false),
    ];

    private static readonly string[] Columns = [.. Described.Select(c => c.Name)];

    private const int Api = 0,
        Name = 1,
        Suffix = 2,
        Area = 4,
        Block = 5,
        Company = 6,
        Spud = 7,
        Depth = 8,
        Type = 15,
        Status = 16,
        WaterDepth = 18,
        Latitude = 21,
        Longitude = 22;

    private static readonly Dictionary<string, string> Statuses = new()
    {
        ["COM"] = "Completed",
        ["PA"] = "Plugged and abandoned",
        ["ST"] = "Sidetracked",
        ["TA"] = "Temporarily abandoned",
        ["CNL"] = "Cancelled",
        ["DRL"] = "Drilling",
        ["APD"] = "Permitted",
        ["DSI"] = "Drilling suspended",
        ["AST"] = "Approved sidetrack",
    };

    private static readonly Dictionary<string, string> Types = new()
    {
        ["D"] = "Development",
        ["E"] = "Exploration",
        ["C"] = "Core test",
        ["R"] = "Relief",
        ["S"] = "Stratigraphic test",
    };

    public static bool IsHeader(string[] record) => record.Select(c => c.Trim()).SequenceEqual(Columns);

    public static void CheckHeader(DelimitedReader header)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            var read = i < header.FieldCount ? Fields.Text(header[i]) : null;
            if (read != Columns[i])
                throw new RefusedFileException(
                    new Finding(
                        "file.columns",
                        header.File,
                        header.Line,
                        Columns[i],
                        read ?? "",
                        $"column {i + 1} of the header must be {Columns[i]}."
                    )
                );
        }
    }

    /// <summary>The well, or false with the reason among the findings.</summary>
    public static bool Parse(DelimitedReader row, Findings findings, [NotNullWhen(true)] out SourceWell? well)
    {
        well = null;
        if (!row.HasShape(Columns.Length, findings))
            return false;
        if (!Fields.IsDigits(row[Api], 12))
            return Reject(Api, "a 12-digit API number was wanted");
        var api = row.Text(Api);
        findings.Well = new NamedWell(api);
        if (!Fields.Date(row[Spud], "M/d/yyyy", out var spud))
            return Reject(Spud, "a date like 6/30/2000 was wanted");
        if (!Fields.Number(row[Depth], out var depth))
            return Reject(Depth, "a number of ft was wanted");
        if (!Fields.Number(row[WaterDepth], out var waterDepth))
            return Reject(WaterDepth, "a number of ft was wanted");
        if (!Fields.Number(row[Latitude], out var latitude) || latitude is < -90 or > 90)
            return Reject(Latitude, "-90 to 90 degrees were wanted");
        if (!Fields.Number(row[Longitude], out var longitude) || longitude is < -180 or > 180)
            return Reject(Longitude, "-180 to 180 degrees were wanted");
        if (latitude is null != longitude is null)
            return Reject(Longitude, "latitude and longitude come together");

        var (status, type) = (row.Shared(Status), row.Shared(Type));
        well = new SourceWell(api)
        {
            Line = row.Line,
            Name = string.Join(' ', new[] { Area, Block, Name, Suffix }.Select(row.Shared).OfType<string>()),
            ApiNumber = api,
            Latitude = latitude,
            Longitude = longitude,
            Region = row.Shared(Area),
            Operator = row.Shared(Company),
            Status = status is null ? null : Statuses.GetValueOrDefault(status, status),
            StatusReported = status,
            WellType = type is null ? null : Types.GetValueOrDefault(type, type),
            SpudDate = spud,
            TotalDepthFt = depth,
            WaterDepthFt = waterDepth,
        };
        return true;

        bool Reject(int column, string wanted) => row.Reject(findings, column, Columns[column], wanted);
    }
}
