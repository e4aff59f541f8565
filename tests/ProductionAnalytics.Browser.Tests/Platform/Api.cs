using System.Net;
using System.Net.Http.Json;

namespace ProductionAnalytics.Browser.Tests.Platform;

/// <summary>A record as the API has it, with what the stories look at.</summary>
public sealed record RawRecord(
    long Id,
    long WellId,
    DateOnly Date,
    double? OilVolume,
    double? GasVolume,
    double? WaterVolume,
    IReadOnlyList<string> Notes
);

public sealed record RawWell(
    long Id,
    string Name,
    string? Operator,
    string? Field,
    string? Region,
    double? Latitude,
    double? Longitude,
    long Version
);

/// <summary>The API as a program uses it: to put in what a story starts from, and to know what it should end with.</summary>
public sealed class Api : IDisposable
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    private readonly HttpClient http;

    public Api(Uri server, string key)
    {
        http = new() { BaseAddress = new Uri(server, "/api/v1/") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task<RawWell> GivenWell(
        string name,
        string? region = null,
        string? @operator = null,
        (double Longitude, double Latitude)? at = null
    ) =>
        Send<RawWell>(
            "wells",
            new
            {
                name,
                region,
                @operator,
                latitude = at?.Latitude,
                longitude = at?.Longitude,
            }
        );

    public Task<RawRecord> GivenMonth(RawWell well, string month, double? oil, double? gas = 0, double? water = 0) =>
        GivenMonth(well, month, oil, gas, water, []);

    public Task<RawRecord> GivenMonth(
        RawWell well,
        string month,
        double? oil,
        double? gas,
        double? water,
        string[] notes
    ) =>
        Send<RawRecord>(
            "production",
            new
            {
                well_id = well.Id,
                date = $"{month}-01",
                oil_volume = oil,
                gas_volume = gas,
                water_volume = water,
                notes,
            }
        );

    /// <summary>A well with one year of months, enough for every part of the dashboard.</summary>
    public async Task<RawWell> GivenProducer(string name, string region, (double Longitude, double Latitude)? at = null)
    {
        var well = await GivenWell(name, region, "Gannet Energy", at);
        for (var month = 1; month <= 12; month++)
            await GivenMonth(well, FormattableString.Invariant($"2024-{month:00}"), 1000 * month, 2000, 50 * month);
        return well;
    }

    /// <summary>Loads a file as a browser sends it and waits until it is over.</summary>
    public async Task<long> GivenImport(string name, string text)
    {
        using var form = new MultipartFormDataContent { { new StringContent(text), "files", name } };
        using var reply = await http.PostAsync("imports", form, Ct);
        Assert.Equal(HttpStatusCode.Accepted, reply.StatusCode);
        var events = new Uri(http.BaseAddress!, $"{reply.Headers.Location}/events");
        Assert.Contains("event: finished", await http.GetStringAsync(events, Ct), StringComparison.Ordinal);
        return long.Parse(events.Segments[^2].TrimEnd('/'), System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task Change(RawRecord record, double oil)
    {
        using var reply = await http.PutAsJsonAsync(
            $"production/{record.Id}",
            new
            {
                oil_volume = oil,
                gas_volume = record.GasVolume,
                water_volume = record.WaterVolume,
            },
            Ct
        );
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
    }

    public async Task<IReadOnlyList<RawWell>> WellsNamed(string name) =>
        (await http.GetFromJsonAsync<List<RawWell>>($"wells?well_name={Uri.EscapeDataString(name)}", Json, Ct))!;

    /// <summary>All wells, of a store with at most a thousand.</summary>
    public async Task<IReadOnlyList<RawWell>> AllWells() =>
        (await http.GetFromJsonAsync<List<RawWell>>("wells?limit=1000", Json, Ct))!;

    public async Task<IReadOnlyList<RawRecord>> RecordsOf(RawWell well) =>
        (await http.GetFromJsonAsync<List<RawRecord>>($"production/well/{well.Id}", Json, Ct))!;

    public async Task<(long Wells, long Records)> SizeOf(string dataset)
    {
        var reply = await http.GetFromJsonAsync<JsonElement>($"datasets/{dataset}", Ct);
        return (reply.GetProperty("well_count").GetInt64(), reply.GetProperty("record_count").GetInt64());
    }

    /// <summary>Every record under a filter, page by page.</summary>
    public async Task<IReadOnlyList<RawRecord>> AllRecords(string filter)
    {
        var records = new List<RawRecord>();
        for (string? cursor = ""; cursor is not null; )
        {
            using var reply = await http.GetAsync($"production?{filter}&limit=1000&count=false&cursor={cursor}", Ct);
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
            records.AddRange((await reply.Content.ReadFromJsonAsync<List<RawRecord>>(Json, Ct))!);
            cursor = reply.Headers.TryGetValues("X-Next-Cursor", out var next) ? next.Single() : null;
        }

        return records;
    }

    public void Dispose() => http.Dispose();

    private async Task<T> Send<T>(string path, object body)
    {
        using var reply = await http.PostAsJsonAsync(path, body, Ct);
        Assert.True(reply.StatusCode == HttpStatusCode.Created, await reply.Content.ReadAsStringAsync(Ct));
        return (await reply.Content.ReadFromJsonAsync<T>(Json, Ct))!;
    }
}
