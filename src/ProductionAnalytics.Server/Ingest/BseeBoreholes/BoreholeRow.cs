using System.Text;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.BseeBoreholes;

/// <summary>One row of the file, its 26 columns read by position once the header was found to be right.</summary>
internal static class BoreholeRow
{
    private static readonly string[] Columns =
    [
        "API_WELL_NUMBER",
        "WELL_NAME",
        "WELL_NAME_SUFFIX",
        "BOTM_LEASE_NUMBER",
        "BOTM_AREA_CODE",
        "BOTM_BLOCK_NUMBER",
        "COMPANY_NAME",
        "WELL_SPUD_DATE",
        "BH_TOTAL_MD",
        "WELL_BORE_TVD",
        "WELL_TD_SS",
        "RKB_ELEVATION",
        "WELL_BP_ST_KICKOFF_MD",
        "TOTAL_DEPTH_DATE",
        "BOREHOLE_STAT_DT",
        "WELL_TYPE_CODE",
        "BOREHOLE_STAT_CD",
        "CASING_CUT_CODE",
        "WATER_DEPTH",
        "UNDWTR_COMP_STUB",
        "SURF_LEASE_NUMBER",
        "SURF_LATITUDE",
        "SURF_LONGITUDE",
        "BOTM_LATITUDE",
        "BOTM_LONGITUDE",
        "REGION_CODE",
    ];

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

    /// <summary>The well, or null with the reason among the findings.</summary>
    public static SourceWell? Parse(DelimitedReader row, Findings findings)
    {
        if (row.FieldCount != Columns.Length)
            return WrongShape(row, findings);
        if (!Fields.IsDigits(row[Api], 12))
            return Reject(row, findings, Api, "a 12-digit API number was wanted");
        if (!Fields.Date(row[Spud], "M/d/yyyy", out var spud))
            return Reject(row, findings, Spud, "a date like 6/30/2000 was wanted");
        if (!Fields.Number(row[Depth], out var depth))
            return Reject(row, findings, Depth, "a number of ft was wanted");
        if (!Fields.Number(row[WaterDepth], out var waterDepth))
            return Reject(row, findings, WaterDepth, "a number of ft was wanted");
        if (!Fields.Number(row[Latitude], out var latitude) || latitude is < -90 or > 90)
            return Reject(row, findings, Latitude, "-90 to 90 degrees were wanted");
        if (!Fields.Number(row[Longitude], out var longitude) || longitude is < -180 or > 180)
            return Reject(row, findings, Longitude, "-180 to 180 degrees were wanted");
        if (latitude is null != longitude is null)
            return Reject(row, findings, Longitude, "latitude and longitude come together");

        var api = Encoding.ASCII.GetString(row[Api]);
        var (status, type) = (Fields.Text(row[Status]), Fields.Text(row[Type]));
        return new SourceWell(api)
        {
            Name = string.Join(
                ' ',
                new[] { Area, Block, Name, Suffix }.Select(i => Fields.Text(row[i])).OfType<string>()
            ),
            ApiNumber = api,
            Latitude = latitude,
            Longitude = longitude,
            Region = Fields.Text(row[Area]),
            Operator = Fields.Text(row[Company]),
            Status = status is null ? null : Statuses.GetValueOrDefault(status, status),
            StatusReported = status,
            WellType = type is null ? null : Types.GetValueOrDefault(type, type),
            SpudDate = spud,
            TotalDepthFt = depth,
            WaterDepthFt = waterDepth,
        };
    }

    private static SourceWell? WrongShape(DelimitedReader row, Findings findings)
    {
        findings.Reject(
            new Finding(
                "row.columns",
                row.File,
                row.Line,
                "",
                $"{row.FieldCount} columns",
                $"{Columns.Length} columns were wanted"
            )
        );
        return null;
    }

    private static SourceWell? Reject(DelimitedReader row, Findings findings, int column, string wanted)
    {
        findings.Reject(new Finding("row.value", row.File, row.Line, Columns[column], row.Text(column), wanted));
        return null;
    }
}
