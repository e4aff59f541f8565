using System.Text;
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
    private static readonly string[] Columns =
    [
        "LEASE_NUMBER",
        "COMPLETION_NAME",
        "PRODUCTION_DATE",
        "DAYS_ON_PROD",
        "PRODUCT_CODE",
        "MON_O_PROD_VOL",
        "MON_G_PROD_VOL",
        "MON_W_PROD_VOL",
        "API_WELL_NUMBER",
        "WELL_STAT_CD",
        "AREA_CODE_BLOCK_NUM",
        "OPERATOR_NUM",
        "SORT_NAME",
        "BOEM_FIELD",
        "INJECTION_VOLUME",
        "PROD_INTERVAL_CD",
        "FIRST_PROD_DATE",
        "UNIT_AGT_NUMBER",
        "UNIT_ALOC_SUFFIX",
    ];

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

    /// <summary>The row, or null with the reason among the findings.</summary>
    public static OgorRow? Parse(DelimitedReader row, Findings findings)
    {
        if (row.FieldCount != Columns.Length)
            return WrongShape(row, findings);
        if (!Fields.IsDigits(row[ApiNumber], 12))
            return Reject(row, findings, ApiNumber, "a 12-digit API number was wanted");
        if (!Fields.YearMonth(row[Date], out var month))
            return Reject(row, findings, Date, "a month like 202401 was wanted");
        if (
            !Fields.Number(row[Days], out var days)
            || days is null or < 0
            || days > DateTime.DaysInMonth(month.Year, month.Month)
        )
            return Reject(row, findings, Days, "days of the month were wanted");
        if (!Volume(row[OilVolume], out var oil))
            return Reject(row, findings, OilVolume, "a number of bbl was wanted");
        if (!Volume(row[GasVolume], out var gas))
            return Reject(row, findings, GasVolume, "a number of Mcf was wanted");
        if (!Volume(row[WaterVolume], out var water))
            return Reject(row, findings, WaterVolume, "a number of bbl was wanted");
        if (!Volume(row[Injection], out var injected))
            return Reject(row, findings, Injection, "a number was wanted");
        if (!Fields.Date(row[First], "yyyyMMdd", out var first))
            return Reject(row, findings, First, "a date like 20240131, or nothing, was wanted");

        return new OgorRow(
            Encoding.ASCII.GetString(row[ApiNumber]),
            month,
            days.Value,
            oil,
            gas,
            water,
            injected,
            row[AreaBlock].Length >= 2 ? Fields.Text(row[AreaBlock][..2]) : null,
            Fields.Text(row[Company]),
            Fields.Text(row[BoemField]),
            first
        );
    }

    private static bool Volume(ReadOnlySpan<byte> field, out double volume)
    {
        var good = Fields.Number(field, out var number);
        volume = number ?? 0;
        return good && number is not null;
    }

    private static OgorRow? WrongShape(DelimitedReader row, Findings findings)
    {
        var finding = new Finding(
            "row.columns",
            row.File,
            row.Line,
            "",
            $"{row.FieldCount} columns",
            $"{Columns.Length} columns were wanted"
        );
        if (row.Line == 1)
            throw new RefusedFileException(
                finding with
                {
                    Code = "file.columns",
                    Wanted = $"OGOR-A has {Columns.Length} columns separated by commas and no header.",
                }
            );

        findings.Reject(finding);
        return null;
    }

    private static OgorRow? Reject(DelimitedReader row, Findings findings, int column, string wanted)
    {
        findings.Reject(new Finding("row.value", row.File, row.Line, Columns[column], row.Text(column), wanted));
        return null;
    }
}
