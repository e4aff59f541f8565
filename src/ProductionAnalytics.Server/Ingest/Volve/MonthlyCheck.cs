using System.Globalization;
using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.Volve;

/// <summary>
/// Holds the days against the monthly sheet of the same workbook. The sheet is not loaded: it says the same again. Wells
/// are named otherwise there, but their numbers are the same.
/// </summary>
internal sealed class MonthlyCheck(string file, Findings findings)
{
    public const string Sheet = "Monthly Production Data";

    /// <summary>Sm³ or hours: half of the last digit that the sheet shows, a few times.</summary>
    private const double Rounding = 0.01;

    private static readonly string[] Measures = ["On Stream", "Oil", "Gas", "Water", "WI"];

    private readonly Dictionary<(string Code, int Year, int Month), double[]> days = [];
    private readonly Dictionary<(string Code, int Year, int Month), (long Line, double?[] Sums)> months = [];
    private bool hasSheet;

    public void AddDay(DailyRow row)
    {
        var key = (row.Code, row.Date.Year, row.Date.Month);
        if (!days.TryGetValue(key, out var sums))
            days[key] = sums = new double[Measures.Length];

        double?[] values = [row.Hours, row.Oil, row.Gas, row.Water, row.Injected];
        for (var i = 0; i < sums.Length; i++)
            sums[i] += values[i] ?? 0;
    }

    /// <summary>Its second row is units, without a number in it, like any other row that is not of a well and month.</summary>
    public void ReadSheet(Workbook book)
    {
        hasSheet = true;
        if (!book.Read())
            return;

        var header = new HeaderRow(file, book.Line, [.. book.Row.Select(Workbook.Shown)]);
        var places = Measures.Select(header.Required).ToArray();
        var (code, year, month) = (header.Required("NPDCode"), header.Required("Year"), header.Required("Month"));
        while (book.Read())
            if (
                Cells.Text(book[code]) is { } well
                && Cells.Number(book[year], out var y)
                && Cells.Number(book[month], out var m)
                && y is not null
                && m is not null
            )
                months[(well, (int)y, (int)m)] = (book.Line, [.. places.Select(p => Value(book[p]))]);
    }

    public void Report()
    {
        if (!hasSheet)
            findings.Add(
                new Finding(
                    "workbook.sheet_absent",
                    file,
                    0,
                    "",
                    "",
                    $"there is no sheet {Sheet} to hold the days against"
                )
            );
        foreach (var (key, (line, sums)) in months)
            Compare(key, line, sums, days.GetValueOrDefault(key) ?? new double[Measures.Length]);
        foreach (var key in days.Keys.Where(k => hasSheet && !months.ContainsKey(k)))
            findings.Add(
                new Finding("total.absent", file, 0, Sheet, "", $"has no row for {Name(key)}, which has days")
                {
                    Well = new NamedWell(VolveWells.KeyOf(key.Code)),
                }
            );
    }

    private void Compare((string Code, int, int) key, long line, double?[] wanted, double[] read)
    {
        for (var i = 0; i < Measures.Length; i++)
            if (Math.Abs(read[i] - (wanted[i] ?? 0)) > Rounding)
                findings.Add(
                    new Finding(
                        "total.differs",
                        file,
                        line,
                        $"{Sheet}: {Measures[i]}",
                        (wanted[i] ?? 0).ToString("R", CultureInfo.InvariantCulture),
                        string.Create(CultureInfo.InvariantCulture, $"the days of {Name(key)} sum to {read[i]:R}")
                    )
                    {
                        Well = new NamedWell(VolveWells.KeyOf(key.Code)),
                    }
                );
    }

    /// <summary>The sheet writes NULL where it has nothing.</summary>
    private static double? Value(object? cell) => Cells.Number(cell, out var value) ? value : null;

    private static string Name((string Code, int Year, int Month) key) =>
        string.Create(CultureInfo.InvariantCulture, $"wellbore {key.Code} in {key.Year}-{key.Month:00}");
}
