using System.Globalization;
using System.Security.Cryptography;
using ProductionAnalytics.Server.Ingest.Demo;
using ProductionAnalytics.Server.Tests.Exports;

namespace ProductionAnalytics.Server.Tests.Demo;

/// <summary>The file of the demo basin, read as any program would read it.</summary>
internal sealed class DemoFile
{
    private static readonly string[] Header =
    [
        "dataset",
        "source_key",
        "name",
        "api_number",
        "latitude",
        "longitude",
        "region",
        "country",
        "state",
        "county",
        "basin",
        "field",
        "reservoir",
        "operator",
        "status",
        "well_type",
        "spud_date",
        "completion_date",
        "total_depth_ft",
        "lateral_length_ft",
        "date",
        "period",
        "oil_volume_bbl",
        "gas_volume_mcf",
        "water_volume_bbl",
        "days_on",
    ];

    private DemoFile(byte[] bytes)
    {
        Hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Size = bytes.Length;
        var table = Table.OfCsv(bytes);
        Assert.Equal(Header, table.Columns);
        Rows = [.. table.Rows.Select(r => new DemoRow(Header.Zip(r).ToDictionary(c => c.First, c => c.Second?.Text)))];
        Wells = [.. Rows.GroupBy(r => r.Key).Select(g => g.ToList())];
    }

    public string Hash { get; }
    public long Size { get; }
    public IReadOnlyList<DemoRow> Rows { get; }

    /// <summary>The rows of each well; the first says what the well is.</summary>
    public IReadOnlyList<List<DemoRow>> Wells { get; }

    public static DemoFile Read()
    {
        using var stream = DemoBasin.Make().Open();
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new DemoFile(bytes);
    }
}

internal sealed class DemoRow(Dictionary<string, string?> cells)
{
    public string? this[string column] => cells[column];

    public string Key => cells["source_key"]!;
    public DateOnly Date => Day("date")!.Value;
    public double? Oil => Number("oil_volume_bbl");
    public double? Gas => Number("gas_volume_mcf");
    public double? Water => Number("water_volume_bbl");
    public double? DaysOn => Number("days_on");
    public bool IsZero => (Oil ?? 0) == 0 && Gas == 0 && Water == 0;

    public double? Number(string column) =>
        cells[column] is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    public DateOnly? Day(string column) =>
        cells[column] is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
