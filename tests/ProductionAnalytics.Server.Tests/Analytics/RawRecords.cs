using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Analytics;

/// <summary>The records behind an analytic answer, read one by one through the API and added up here.</summary>
internal sealed class RawRecords(IReadOnlyList<JsonNode> records)
{
    public static async Task<RawRecords> Under(TestApp app, string filter)
    {
        var all = new List<JsonNode>();
        for (var page = $"/api/v1/production?{filter}&period=month&limit=100"; page.Length > 0; )
        {
            var reply = await app.Ask(page);
            all.AddRange((await reply.Body()).AsArray().Select(r => r!));
            page = reply.Header("Link") is { } link ? link[1..link.IndexOf('>', StringComparison.Ordinal)] : "";
        }

        Assert.NotEmpty(all);
        return new RawRecords(all);
    }

    public static DateOnly StartOf(string interval, DateOnly date) =>
        interval switch
        {
            "quarter" => new DateOnly(date.Year, (date.Month + 2) / 3 * 3 - 2, 1),
            "year" => new DateOnly(date.Year, 1, 1),
            _ => date,
        };

    /// <summary>The first days of all intervals from the first record to the last.</summary>
    public List<DateOnly> Intervals(string interval)
    {
        var months = interval switch
        {
            "quarter" => 3,
            "year" => 12,
            _ => 1,
        };
        var (first, last) = (records.Min(DateOf), records.Max(DateOf));
        var all = new List<DateOnly>();
        for (var start = StartOf(interval, first); start <= last; start = start.AddMonths(months))
            all.Add(start);
        return all;
    }

    public RawRecords In(string interval, DateOnly start) => Where(r => StartOf(interval, DateOf(r)) == start);

    public RawRecords UpTo(string interval, DateOnly start) => Where(r => StartOf(interval, DateOf(r)) <= start);

    public RawRecords Of(string member, string? value) => Where(r => (string?)r[member] == value);

    /// <summary>Null where nobody reported.</summary>
    public double? Sum(string member)
    {
        var reported = records.Select(r => r.Number(member)).OfType<double>().ToList();
        return reported.Count == 0 ? null : reported.Sum();
    }

    public double? Liquids => Add(Add(Sum("oil_volume"), Sum("condensate_volume")), Sum("ngl_volume"));

    /// <summary>6 Mcf of gas count as a barrel, and 1,000 Sm³ as one Sm³.</summary>
    public double? Boe(double gasOfOne) => Add(Liquids, Sum("gas_volume") / gasOfOne);

    public static double? Ratio(double? above, double? below) => below is null or 0 ? null : above / below;

    public int Producing =>
        records
            .Where(r =>
                r.AsObject().Any(m => m.Key.EndsWith("_volume", StringComparison.Ordinal) && (double?)m.Value > 0)
            )
            .Select(r => (long)r["well_id"]!)
            .Distinct()
            .Count();

    private RawRecords Where(Func<JsonNode, bool> condition) => new([.. records.Where(condition)]);

    private static double? Add(double? a, double? b) =>
        a is null ? b
        : b is null ? a
        : a + b;

    private static DateOnly DateOf(JsonNode record) =>
        DateOnly.ParseExact(record.Text("date"), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

internal static class Close
{
    /// <summary>Missing where missing is wanted; else equal to 12 digits.</summary>
    public static void Equal(IReadOnlyList<double?> wanted, JsonNode? values, string what)
    {
        var found = values!.Numbers();
        Assert.True(wanted.Count == found.Count, $"{what}: {found.Count} values and not {wanted.Count}");
        for (var i = 0; i < wanted.Count; i++)
            Equal(wanted[i], found[i], $"{what}[{i}]");
    }

    public static void Equal(double? wanted, double? found, string what) =>
        Assert.True(
            wanted is null == found is null && Math.Abs((wanted - found) ?? 0) <= 1e-12 * Math.Abs(wanted ?? 1),
            $"{what} is {found} and not {wanted}"
        );
}
