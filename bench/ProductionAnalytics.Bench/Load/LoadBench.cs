using System.Globalization;
using ProductionAnalytics.Bench.Http;

namespace ProductionAnalytics.Bench.Load;

/// <summary>
/// Sixteen clients that ask for series without a pause, 200 different ones, of the Gulf of Mexico and five copies of it:
/// with replies kept and without. Then one client that jumps about in the table of all its records.
/// </summary>
internal static class LoadBench
{
    private const string Name = "http";
    private const int Clients = 16;
    private const int RequestsOfClient = 500;
    private const int Jumps = 100;
    private const int Wanted = 10;
    private const int JumpWanted = 50;

    public static async Task Run(Results results, CancellationToken ct)
    {
        await using var store = await BenchStore.Create(postgres: false, ct);
        await HttpBench.Load(store, ct);
        await store.Command(["generate", "--like", "bsee", "--times", "5", "--into", "store"], ct);
        foreach (var megabytes in new[] { 64, 0 })
        {
            store.Settings["REPLY_CACHE_MB"] = $"{megabytes}";
            await using var server = await RunningServer.Start(store, ct);
            await store.HasCube(ct);
            var months = await server.Total("production?limit=1", ct);
            var addresses = await SeriesQuestions.About(server, ct);
            foreach (var address in addresses)
                await server.Ask(address, ct);
            var start = TimeProvider.System.GetTimestamp();
            var times = await Task.WhenAll(
                Enumerable.Range(0, Clients).Select(client => Client(server, addresses, client, ct))
            );
            var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
            var settings = new
            {
                clients = Clients,
                filters = addresses.Count,
                requests = Clients * RequestsOfClient,
                well_months = months,
                reply_cache_mb = megabytes,
                cores = Environment.ProcessorCount,
                wanted_p95 = Wanted,
            };
            var name = $"series, {Clients} clients, {(megabytes == 0 ? "nothing kept" : "replies kept")}";
            results.AddTimes(Name, name, times.SelectMany(t => t), settings);
            results.Add(Name, $"{name}, requests a second", Clients * RequestsOfClient / seconds, "", settings);
            if (megabytes == 0)
                await Table(results, server, months, ct);
        }
    }

    private static async Task<List<double>> Client(
        RunningServer server,
        IReadOnlyList<string> addresses,
        int client,
        CancellationToken ct
    )
    {
        var (random, times) = (new Random(client), new List<double>());
        for (var i = 0; i < RequestsOfClient; i++)
            times.Add((await server.Ask(addresses[random.Next(addresses.Count)], ct)).TotalMilliseconds);
        return times;
    }

    private static async Task Table(Results results, RunningServer server, long records, CancellationToken ct)
    {
        var settings = new { records, wanted_p95 = JumpWanted };
        foreach (var sort in new[] { "-date,-oil_volume", "-oil_volume", "well_name" })
        {
            var (random, times) = (new Random(17), new List<double>());
            for (var i = -Jumps / 10; i < Jumps; i++)
            {
                var skip = random.NextInt64(records - 100).ToString(CultureInfo.InvariantCulture);
                var took = await server.Ask($"production?sort={sort}&limit=100&count=false&skip={skip}", ct);
                if (i >= 0)
                    times.Add(took.TotalMilliseconds);
            }

            results.AddTimes(Name, $"any position of the table by {sort}", times, settings);
        }
    }
}
