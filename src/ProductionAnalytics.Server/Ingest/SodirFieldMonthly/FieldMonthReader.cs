using System.Buffers.Text;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Ingest.Reading;
using ProductionAnalytics.Server.Ingest.Sodir;

namespace ProductionAnalytics.Server.Ingest.SodirFieldMonthly;

/// <summary>Reads the rows of the file; its columns are found by the names in its header.</summary>
/// <param name="latest">The last day that production can be of.</param>
internal sealed class FieldMonthReader(DelimitedReader row, Findings findings, DateOnly latest)
{
    public const string Npdid = "prfNpdidInformationCarrier";

    public static readonly IReadOnlyList<FormatColumn> Described =
    [
        new("prfInformationCarrier", "Name of the field; that of the latest month, older ones are other names"),
        new("prfYear", "Year"),
        new("prfMonth", "Month, 1 to 12; 0 for the total of the year"),
        new("prfPrdOilNetMillSm3", "Saleable oil", "million Sm3"),
        new("prfPrdGasNetBillSm3", "Saleable gas", "billion Sm3"),
        new("prfPrdNGLNetMillSm3", "Saleable NGL", "million Sm3"),
        new("prfPrdCondensateNetMillSm3", "Saleable condensate", "million Sm3"),
        new("prfPrdOeNetMillSm3", "Oil equivalents; not read, they are computed", "million Sm3", Required: false),
        new("prfPrdProducedWaterInFieldMillSm3", "Produced water", "million Sm3"),
        new(Npdid, "Number of the field: the well"),
    ];

    public static readonly IReadOnlyList<string> Columns = [.. Described.Where(c => c.Required).Select(c => c.Name)];

    private const int MillSm3 = 1_000_000;
    private const int ThousandSm3PerBillion = 1_000_000;

    private readonly HeaderRow header = HeaderRow.Of(row);
    private readonly Dictionary<string, string> keys = [];

    public bool Parse(out FieldMonth parsed)
    {
        parsed = default;
        if (!row.HasShape(header.Names.Count, findings))
            return false;
        if (!SodirDataset.IsNpdid(row[Place(Npdid)]))
            return Reject(Npdid, "the number of a field was wanted");
        findings.Well = new NamedWell(Key());
        if (row.Shared(Place("prfInformationCarrier")) is not { } name)
            return Reject("prfInformationCarrier", "the name of a field was wanted");
        if (!Whole("prfYear", out var year) || year < ProductionKey.Epoch.Year || year > latest.Year)
            return Reject("prfYear", $"a year from {ProductionKey.Epoch.Year} to {latest.Year} was wanted");
        if (!Whole("prfMonth", out var month) || month is < 0 or > 12)
            return Reject("prfMonth", "a month from 1 to 12 was wanted, or 0 for the year");

        var date = new DateOnly(year, Math.Max(1, month), 1);
        if (date > latest)
            return row.Reject(findings, Place("prfMonth"), "prfMonth", "is in the future", "date.future");
        if (!Volumes(month == 0 ? Period.Year : Period.Month, date, out var volumes))
            return false;

        parsed = new FieldMonth(name, volumes);
        return true;
    }

    private bool Volumes(Period period, DateOnly date, out SourceProduction volumes)
    {
        volumes = default;
        if (
            !Liquid("prfPrdOilNetMillSm3", out var oil)
            || !Gas("prfPrdGasNetBillSm3", out var gas)
            || !Liquid("prfPrdNGLNetMillSm3", out var ngl)
            || !Liquid("prfPrdCondensateNetMillSm3", out var condensate)
            || !Liquid("prfPrdProducedWaterInFieldMillSm3", out var water)
        )
            return false;

        volumes = new SourceProduction(Key(), period, date)
        {
            Line = row.Line,
            Oil = oil,
            Gas = gas,
            Water = water,
            Condensate = condensate,
            Ngl = ngl,
        };
        return true;
    }

    private bool Liquid(string column, out double? barrels)
    {
        var good = Number(column, out var millions);
        barrels = UnitSystem.Metric.LiquidToField(millions * MillSm3);
        return good;
    }

    private bool Gas(string column, out double? mcf)
    {
        var good = Number(column, out var billions);
        mcf = UnitSystem.Metric.GasToField(billions * ThousandSm3PerBillion);
        return good;
    }

    private bool Number(string column, out double? value)
    {
        if (!Fields.Number(row[Place(column)], out value))
            return Reject(column, "a number with a decimal point was wanted");
        if (value < 0)
            row.Remark(findings, Place(column), column, "kept: a correction of earlier months", "volume.negative");
        return true;
    }

    private bool Whole(string column, out int value)
    {
        var field = row[Place(column)];
        return Utf8Parser.TryParse(field, out value, out var used) && used == field.Length;
    }

    private string Key()
    {
        var npdid = row.Shared(Place(Npdid))!;
        if (!keys.TryGetValue(npdid, out var key))
            keys[npdid] = key = $"field:{npdid}";
        return key;
    }

    private int Place(string column) => header.Required(column);

    private bool Reject(string column, string wanted) => row.Reject(findings, Place(column), column, wanted);
}
