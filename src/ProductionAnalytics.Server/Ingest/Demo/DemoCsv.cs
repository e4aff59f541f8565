using System.Globalization;

namespace ProductionAnalytics.Server.Ingest.Demo;

/// <summary>The file: a row for each month, by well; what is said of a well stands in its first row.</summary>
internal sealed class DemoCsv(TextWriter to, DemoErrors errors)
{
    public const string Header =
        "dataset,source_key,name,api_number,latitude,longitude,region,country,state,county,basin,field,reservoir,operator,status,well_type,spud_date,completion_date,total_depth_ft,lateral_length_ft,date,period,oil_volume_bbl,gas_volume_mcf,water_volume_bbl,days_on";

    /// <summary>Between the source key and the date.</summary>
    private const int AttributeColumns = 18;

    private const double ImpossibleDays = 34;
    private const int MalformedDigits = 8;

    public void Write(IReadOnlyList<DemoWell> wells, Func<DemoWell, IReadOnlyList<DemoMonth>> history)
    {
        to.Write($"{Header}\r\n");
        foreach (var well in wells)
        {
            var months = history(well);
            var attributes = Attributes(well, months);
            foreach (var month in months)
            {
                Row(well, attributes, month);
                attributes = [.. Enumerable.Repeat("", AttributeColumns)];
                if (errors.Has(DemoErrors.Repeated, well, month.Date))
                    Row(well, attributes, month);
            }
        }
    }

    private string[] Attributes(DemoWell well, IReadOnlyList<DemoMonth> months)
    {
        var nowhere = errors.Has(DemoErrors.NullIsland, well);
        var api = well.ApiNumber;
        return
        [
            well.Name,
            errors.Has(DemoErrors.ApiNumber, well) ? api[..MalformedDigits] : api,
            Text(nowhere ? 0 : well.Latitude),
            Text(nowhere ? 0 : well.Longitude),
            well.Region.Name,
            "US",
            well.Region.State,
            well.Region.County,
            "Demo Basin",
            well.Field,
            well.Reservoir,
            well.Operator,
            Status(well, months),
            well.Flow.IsOil ? "Oil" : "Gas",
            Text(well.Spud),
            Text(well.Completion),
            Text(well.TotalDepthFt),
            Text(well.LateralLengthFt),
        ];
    }

    private void Row(DemoWell well, string[] attributes, DemoMonth month)
    {
        var negative = errors.Has(DemoErrors.NegativeVolume, well, month.Date);
        var days =
            errors.Has(DemoErrors.TooManyDays, well, month.Date) ? ImpossibleDays
            : errors.Has(DemoErrors.NoDays, well, month.Date) ? 0
            : month.DaysOn;
        to.Write(
            string.Join(
                ',',
                [
                    Data.Dataset.Demo,
                    well.SourceKey,
                    .. attributes,
                    Text(month.Date),
                    "month",
                    Text(month.Oil),
                    Text(negative && well.Flow.IsOil ? -month.Gas : month.Gas),
                    Text(negative && !well.Flow.IsOil ? -month.Water : month.Water),
                    Text(days),
                ]
            ) + "\r\n"
        );
    }

    private static string Status(DemoWell well, IReadOnlyList<DemoMonth> months)
    {
        var given = DemoBasin.LastMonth > months[^1].Date;
        if (!given)
            return months[^1].IsZero ? "Shut in" : "Producing";
        return well.Number % 3 == 0 ? "Temporarily abandoned" : "Plugged and abandoned";
    }

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
