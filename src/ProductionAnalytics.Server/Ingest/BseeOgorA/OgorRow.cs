using System.Text;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.BseeOgorA;

/// <summary>One row of the file, its 19 columns read by position.</summary>
internal readonly record struct OgorRow(
    string Api,
    DateOnly Month,
    double DaysOn,
    double Oil,
    double Gas,
    double Water,
    double Injected,
    string? Area,
    string? Operator,
    string? Field,
    DateOnly? FirstProduction
)
{
    public static readonly IReadOnlyList<FormatColumn> Described =
    [
        new("LEASE_NUMBER", "Lease"),
        new("COMPLETION_NAME", "Completion; those of one well are summed"),
        new("PRODUCTION_DATE", "Month, YYYYMM"),
        new("DAYS_ON_PROD", "Producing days; the largest of the well's completions", "days"),
        new("PRODUCT_CODE", "Product code"),
        new("MON_O_PROD_VOL", "Oil", "bbl"),
        new("MON_G_PROD_VOL", "Gas", "Mcf"),
        new("MON_W_PROD_VOL", "Water", "bbl"),
        new("API_WELL_NUMBER", "API number, 12 digits: the well"),
        new("WELL_STAT_CD", "Status code of the completion"),
        new("AREA_CODE_BLOCK_NUM", "Area and block; the area is the region"),
        new("OPERATOR_NUM", "Number of the operator"),
        new("SORT_NAME", "Operator; that of the well's latest month"),
        new("BOEM_FIELD", "Field; that of the well's latest month"),
        new("INJECTION_VOLUME", "Injected fluid, kept as injected water", "bbl"),
        new("PROD_INTERVAL_CD", "Interval; those of one well are summed"),
        new("FIRST_PROD_DATE", "First production, YYYYMMDD; the well's earliest", Required: false),
        new("UNIT_AGT_NUMBER", "Unit agreement", Required: false),
        new("UNIT_ALOC_SUFFIX", "Unit allocation", Required: false),
    ];

    private static readonly string[] Columns = [.. Described.Select(c => c.Name)];

    private const int Date = 2,
        Days = 3,
        OilVolume = 5,
        GasVolume = 6,
        WaterVolume = 7,
        ApiNumber = 8,
        AreaBlock = 10,
        Company = 12,
        BoemField = 13,
        Injection = 14,
        First = 16;

    private const int AreaLength = 2;

    /// <summary>Whether a record looks like a row of this file; there is no header to tell.</summary>
    public static bool HasShape(string[] row) =>
        row.Length == Columns.Length
        && Fields.IsDigits(Encoding.UTF8.GetBytes(row[ApiNumber]), 12)
        && Fields.YearMonth(Encoding.UTF8.GetBytes(row[Date]), out _);

    /// <summary>The row, or false with the reason among the findings.</summary>
    public static bool Parse(DelimitedReader row, Findings findings, out OgorRow parsed)
    {
        parsed = default;
        if (row.Line == 1)
            RefuseOtherFiles(row);
        if (!row.HasShape(Columns.Length, findings))
            return false;
        if (!Fields.IsDigits(row[ApiNumber], 12))
            return Reject(ApiNumber, "a 12-digit API number was wanted");
        var api = row.Shared(ApiNumber)!;
        findings.Well = new NamedWell(api);
        if (!Fields.YearMonth(row[Date], out var month))
            return Reject(Date, "a month like 202401 was wanted");
        if (!Volume(row[Days], out var days) || days < 0 || days > Period.Month.DaysIn(month))
            return Reject(Days, "days of the month were wanted");
        if (!Volume(row[OilVolume], out var oil))
            return Reject(OilVolume, "a number of bbl was wanted");
        if (!Volume(row[GasVolume], out var gas))
            return Reject(GasVolume, "a number of Mcf was wanted");
        if (!Volume(row[WaterVolume], out var water))
            return Reject(WaterVolume, "a number of bbl was wanted");
        if (!Volume(row[Injection], out var injected))
            return Reject(Injection, "a number was wanted");
        if (!Fields.Date(row[First], "yyyyMMdd", out var first))
            return Reject(First, "a date like 20240131, or nothing, was wanted");

        parsed = new OgorRow(
            api,
            month,
            days,
            oil,
            gas,
            water,
            injected,
            row.SharedStart(AreaBlock, AreaLength),
            row.Shared(Company),
            row.Shared(BoemField),
            first
        );
        return true;

        bool Reject(int column, string wanted) => row.Reject(findings, column, Columns[column], wanted);
    }

    private static bool Volume(ReadOnlySpan<byte> field, out double volume)
    {
        var good = Fields.Number(field, out var number);
        volume = number ?? 0;
        return good && number is not null;
    }

    /// <summary>There is no header to tell another file by; its first row must do.</summary>
    private static void RefuseOtherFiles(DelimitedReader row)
    {
        if (row.FieldCount != Columns.Length)
            throw new RefusedFileException(
                new Finding(
                    "file.columns",
                    row.File,
                    row.Line,
                    "",
                    $"{row.FieldCount} columns",
                    $"OGOR-A has {Columns.Length} columns separated by commas and no header."
                )
            );
    }
}
