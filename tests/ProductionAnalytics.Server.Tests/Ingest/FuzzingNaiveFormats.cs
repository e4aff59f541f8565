using System.Globalization;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Ingest;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>What the rows of each format say, worked out without the product. Any of it may throw at a bad row.</summary>
internal static class NaiveFormats
{
    private const double Barrel = 0.158987294928;
    private const double Mcf = 0.028316846592;

    public static SourceProduction Ogor(NaiveRecord r) =>
        new(r.Fields[8], Period.Month, r.Date(2, "yyyyMM")!.Value)
        {
            Line = r.Line,
            DaysOn = r.Number(3)!.Value,
            Oil = r.Number(5)!.Value,
            Gas = r.Number(6)!.Value,
            Water = r.Number(7)!.Value,
            WaterInjected = r.Number(14)!.Value,
        };

    public static SourceWell Borehole(NaiveRecord r) =>
        new(r.Fields[0])
        {
            Line = r.Line,
            Name = string.Join(' ', new[] { r.Text(4), r.Text(5), r.Text(1), r.Text(2) }.Where(t => t is not null)),
            Region = r.Text(4),
            Operator = r.Text(6),
            SpudDate = r.Date(7, "M/d/yyyy"),
            TotalDepthFt = r.Number(8),
            WaterDepthFt = r.Number(18),
            Latitude = r.Number(21),
            Longitude = r.Number(22),
        };

    public static SourceProduction FieldMonth(NaiveRecord header, NaiveRecord r)
    {
        var month = int.Parse(Of("prfMonth"), CultureInfo.InvariantCulture);
        var year = int.Parse(Of("prfYear"), CultureInfo.InvariantCulture);
        return new SourceProduction(
            $"field:{Of("prfNpdidInformationCarrier")}",
            month == 0 ? Period.Year : Period.Month,
            new DateOnly(year, month == 0 ? 1 : month, 1)
        )
        {
            Line = r.Line,
            Oil = r.Number(At("prfPrdOilNetMillSm3")) * 1e6 / Barrel,
            Gas = r.Number(At("prfPrdGasNetBillSm3")) * 1e9 / 1e3 / Mcf,
            Ngl = r.Number(At("prfPrdNGLNetMillSm3")) * 1e6 / Barrel,
            Condensate = r.Number(At("prfPrdCondensateNetMillSm3")) * 1e6 / Barrel,
            Water = r.Number(At("prfPrdProducedWaterInFieldMillSm3")) * 1e6 / Barrel,
        };

        string Of(string column) => r.Fields[At(column)].Trim(' ');
        int At(string column) => Place(header, column);
    }

    public static SourceWell Wellbore(NaiveRecord header, NaiveRecord r) =>
        new($"wellbore:{r.Fields[Place(header, "wlbNpdidWellbore")]}")
        {
            Line = r.Line,
            Name = r.Text(Place(header, "wlbWellboreName")),
            Region = r.Text(Place(header, "wlbMainArea")),
            Operator = r.Text(Place(header, "wlbDrillingOperator")),
            SpudDate = r.Date(Place(header, "wlbEntryDate"), "dd.MM.yyyy"),
            TotalDepthFt = r.Number(Place(header, "wlbTotalDepth")) / 0.3048,
            WaterDepthFt = r.Number(Place(header, "wlbWaterDepth")) / 0.3048,
            Latitude = r.Number(Place(header, "wlbNsDecDeg")),
            Longitude = r.Number(Place(header, "wlbEwDesDeg")),
        };

    /// <summary>The volumes of a row of the plain file; null where it has none to give.</summary>
    public static SourceProduction? Plain(NaiveRecord header, NaiveRecord r, char delimiter)
    {
        var names = header.Fields.Select(f => f.Trim().ToLowerInvariant()).ToList();
        var volumes = names.Any(n => n is "days_on" || Factor(n) is not null);
        if (!volumes || Of("date") is not { } text)
            return null;

        var date = PlainDate(text);

        var period = Enum.Parse<Period>(Of("period") ?? "month", ignoreCase: true);
        var start = period.StartOf(date);
        var days = Number("days_on");
        var key = Of("well_id") is { } id
            ? $"well:{int.Parse(id, CultureInfo.InvariantCulture)}"
            : Of("source_key") ?? Digits(Of("api_number")!);
        return new SourceProduction(key, period, start)
        {
            Line = r.Line,
            Dataset = Of("dataset"),
            Oil = Volume("oil_volume"),
            Gas = Volume("gas_volume"),
            Water = Volume("water_volume"),
            Condensate = Volume("condensate_volume"),
            Ngl = Volume("ngl_volume"),
            WaterInjected = Volume("water_injected"),
            GasInjected = Volume("gas_injected"),
            DaysOn = days > period.DaysIn(start) ? null : days,
        };

        string? Of(string column) => names.IndexOf(column) is >= 0 and var at ? r.Text(at) : null;
        double? Number(string column) => names.IndexOf(column) is >= 0 and var at ? NumberAt(at) : null;
        double? NumberAt(int at) => delimiter == ',' ? r.Number(at) : r.Number(at, ',');
        double? Volume(string volume) =>
            names.FindIndex(n => n.StartsWith(volume) && Factor(n) is not null) is >= 0 and var at
                ? NumberAt(at) * Factor(names[at])
                : null;
    }

    private static string Digits(string api) => api.Replace("-", "").Replace(" ", "");

    private static DateOnly PlainDate(string text) =>
        DateOnly.ParseExact(text, ["yyyy-MM-dd", "yyyy-MM", "M/d/yyyy"], CultureInfo.InvariantCulture);

    /// <summary>Field units in one unit of the column; null where it is no volume.</summary>
    private static double? Factor(string column)
    {
        string[] liquids = ["oil_volume", "water_volume", "condensate_volume", "ngl_volume", "water_injected"];
        string[] gases = ["gas_volume", "gas_injected"];
        if (liquids.FirstOrDefault(column.StartsWith) is { } liquid)
            return column[liquid.Length..] switch
            {
                "" or "_bbl" => 1,
                "_sm3" or "_m3" => 1 / Barrel,
                _ => null,
            };
        if (gases.FirstOrDefault(column.StartsWith) is { } gas)
            return column[gas.Length..] switch
            {
                "" or "_mcf" => 1,
                "_mmcf" => 1000,
                "_sm3" or "_m3" => 1 / Mcf / 1000,
                "_1000sm3" or "_1000m3" or "_e3m3" => 1 / Mcf,
                _ => null,
            };
        return null;
    }

    private static int Place(NaiveRecord header, string column) =>
        Array.FindIndex(header.Fields, f => f.Trim().Equals(column, StringComparison.OrdinalIgnoreCase));
}
