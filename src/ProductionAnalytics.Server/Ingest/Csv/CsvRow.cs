using ProductionAnalytics.Server.Ingest.Reading;

namespace ProductionAnalytics.Server.Ingest.Csv;

/// <summary>The row that the reader stands on, its fields by the names of their columns, and what is found in it.</summary>
internal sealed class CsvRow(DelimitedReader row, CsvColumns columns, DecimalMark mark, Findings findings)
{
    public long Line => row.Line;

    /// <summary>What is found in the row from now on is about this well.</summary>
    public bool Is(CsvIdentity well)
    {
        findings.Well = new NamedWell(well.SourceKey, well.Dataset, well.WellId);
        return true;
    }

    public bool HasShape() => row.HasShape(columns.Count, findings);

    public bool Has(string column) => columns.Has(column);

    public string? Shared(string column) => columns.Place(column) is >= 0 and var place ? row.Shared(place) : null;

    public bool Text(string column, int most, out string? value)
    {
        value = Shared(column);
        return !(value?.Length > most) || Reject(column, $"at most {most} characters were wanted");
    }

    public bool Number(string column, out double? value)
    {
        value = null;
        return columns.Place(column) is not (>= 0 and var place) || NumberAt(place, out value);
    }

    public bool NumberAt(int place, out double? value)
    {
        if (!mark.Number(row[place], out value, out var told))
            return RejectAt(place, "a number without marks for thousands was wanted");
        if (told)
            RemarkAt(place, "decimals stand behind a comma in this file", "text.decimal_comma");
        return true;
    }

    public bool Feet(string column, out double? value) =>
        Number(column, out value) && (value is not (< 0 or > 100_000) || Reject(column, "0 to 100,000 ft were wanted"));

    /// <param name="latest">The last day that it can be.</param>
    public bool Date(string column, DateOnly earliest, DateOnly latest, out DateOnly? value)
    {
        value = null;
        if (columns.Place(column) is not (>= 0 and var place))
            return true;
        if (!CsvDates.Parse(row[place], out value))
            return RejectAt(place, CsvDates.Wanted);
        if (value < earliest)
            return RejectAt(place, $"a day from {earliest:yyyy-MM-dd} was wanted");
        return !(value > latest) || RejectAt(place, "is in the future", "date.future");
    }

    public bool Reject(string column, string wanted, string code = "row.value") =>
        RejectAt(columns.Place(column), wanted, code);

    public void Remark(string column, string wanted, string code) => RemarkAt(columns.Place(column), wanted, code);

    public void RemarkAt(int place, string wanted, string code) =>
        row.Remark(findings, place, columns.NameAt(place), wanted, code);

    private bool RejectAt(int place, string wanted, string code = "row.value") =>
        row.Reject(findings, place, columns.NameAt(place), wanted, code);
}
