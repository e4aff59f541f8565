using System.Diagnostics.CodeAnalysis;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.Volve;

/// <summary>One row of the daily sheet as it is written there: Sm³ and hours.</summary>
internal sealed record DailyRow(
    long Line,
    string Code,
    DateOnly Date,
    string Name,
    string? OtherName,
    string? Field,
    string? Type,
    double? Hours,
    double? Oil,
    double? Gas,
    double? Water,
    double? Injected
)
{
    public string Key => VolveWells.KeyOf(Code);

    /// <summary>In field units. A day of 25 hours, when clocks went back, is one day.</summary>
    public SourceProduction Volumes =>
        new(Key, Period.Day, Date)
        {
            Line = Line,
            Oil = UnitSystem.Metric.LiquidToField(Oil),
            Gas = UnitSystem.Metric.GasToField(Gas / DailySheet.Thousand),
            Water = UnitSystem.Metric.LiquidToField(Water),
            WaterInjected = UnitSystem.Metric.LiquidToField(Injected),
            DaysOn = Hours is null ? null : Math.Min(1, Hours.Value / DailySheet.HoursADay),
        };
}

/// <summary>Reads rows of the daily sheet; its columns are found by the names in its header.</summary>
/// <param name="latest">The last day that production can be of.</param>
internal sealed class DailySheet(Workbook book, string file, HeaderRow header, Findings findings, DateOnly latest)
{
    public const string Name = "Daily Production Data";
    public const int HoursADay = 24;
    public const int Thousand = 1_000;
    private const int LongestDay = 25;

    /// <summary>Before it, numbers of days are ambiguous: Excel counts a 29 February 1900 that never was.</summary>
    private static readonly DateTime Earliest = new(1900, 3, 1);

    public static readonly IReadOnlyList<FormatColumn> Described =
    [
        new("DATEPRD", "Day"),
        new("WELL_BORE_CODE", "Another name of the wellbore, like NO 15/9-F-1 C", Required: false),
        new("NPD_WELL_BORE_CODE", "Number of the wellbore: the well"),
        new("NPD_WELL_BORE_NAME", "Name of the wellbore, like 15/9-F-1 C"),
        new("NPD_FIELD_NAME", "Field", Required: false),
        new("ON_STREAM_HRS", "Hours on stream; divided by 24", "h"),
        new("BORE_OIL_VOL", "Oil", "Sm3"),
        new("BORE_GAS_VOL", "Gas", "Sm3"),
        new("BORE_WAT_VOL", "Water; negative where it is a correction", "Sm3"),
        new("BORE_WI_VOL", "Injected water", "Sm3"),
        new("WELL_TYPE", "OP or WI; the type is that of the latest day", Required: false),
    ];

    public bool Parse([NotNullWhen(true)] out DailyRow? row)
    {
        row = null;
        findings.Well = null;
        if (!Day(out var date))
            return false;
        if (date > latest)
            return Reject("DATEPRD", "is in the future", "date.future");
        if (Text("NPD_WELL_BORE_CODE") is not { } code || !code.All(char.IsAsciiDigit))
            return Reject("NPD_WELL_BORE_CODE", "the number of a wellbore was wanted");
        findings.Well = new NamedWell(VolveWells.KeyOf(code));
        if (Text("NPD_WELL_BORE_NAME") is not { } name)
            return Reject("NPD_WELL_BORE_NAME", "the name of a wellbore was wanted");
        if (!Number("ON_STREAM_HRS", out var hours) || hours is < 0 or > LongestDay)
            return Reject("ON_STREAM_HRS", $"0 to {LongestDay} hours were wanted");
        if (
            !Volume("BORE_OIL_VOL", out var oil)
            || !Volume("BORE_GAS_VOL", out var gas)
            || !Volume("BORE_WAT_VOL", out var water)
            || !Volume("BORE_WI_VOL", out var injected)
        )
            return false;

        if (hours > HoursADay)
            Remark("ON_STREAM_HRS", "counted as one day: clocks were put back", "days_on.exceeds_period");
        row = new DailyRow(
            book.Line,
            code,
            date,
            name,
            Text("WELL_BORE_CODE"),
            Text("NPD_FIELD_NAME"),
            Text("WELL_TYPE"),
            hours,
            oil,
            gas,
            water,
            injected
        );
        return true;
    }

    private bool Day(out DateOnly date)
    {
        date = default;
        if (Cell("DATEPRD") is not DateTime { TimeOfDay.Ticks: 0 } day || day < Earliest)
            return Reject("DATEPRD", "a day, in a cell that is a date, was wanted");

        date = DateOnly.FromDateTime(day);
        return true;
    }

    private bool Volume(string column, out double? value)
    {
        if (!Number(column, out value))
            return Reject(column, "a number of Sm3 was wanted");
        if (value < 0)
            Remark(column, "kept: a correction of other days", "volume.negative");
        return true;
    }

    private bool Number(string column, out double? value) => Cells.Number(Cell(column), out value);

    private string? Text(string column) => Cells.Text(Cell(column));

    private object? Cell(string column) => header.Optional(column) is >= 0 and var place ? book[place] : null;

    private bool Reject(string column, string wanted, string code = "row.value")
    {
        findings.Reject(Of(column, wanted, code));
        return false;
    }

    private void Remark(string column, string wanted, string code) => findings.Add(Of(column, wanted, code));

    private Finding Of(string column, string wanted, string code) =>
        new(code, file, book.Line, column, Workbook.Shown(Cell(column)), wanted) { Well = findings.Well };
}
