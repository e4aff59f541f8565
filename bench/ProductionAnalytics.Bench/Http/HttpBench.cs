using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ProductionAnalytics.Bench.Load;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Ingest;

namespace ProductionAnalytics.Bench.Http;

/// <summary>
/// How long one client waits for answers about the Gulf of Mexico: 57,219 wells, 376,660 well-months. It never says what
/// it has (no If-None-Match), and the server keeps no replies.
/// </summary>
internal static class HttpBench
{
    private const string Name = "http";
    private const int WarmUp = 40;
    private const int Requests = 40;
    private const int DashboardWanted = 1_000;

    public static async Task<int> Run(Results results, CancellationToken ct)
    {
        foreach (var postgres in new[] { false, true })
        {
            await using var store = await BenchStore.Create(postgres, ct);
            store.Settings["REPLY_CACHE_MB"] = "0";
            await Load(store, ct);
            if (postgres)
                await store.Vacuum(ct);
            await using var server = await RunningServer.Start(store, ct);
            await Questions(results, server, postgres, ct);
            await Dashboard(results, server, postgres, ct);
        }

        await LoadBench.Run(results, ct);
        return 0;
    }

    /// <summary>The boreholes and five years of production.</summary>
    internal static async Task Load(BenchStore store, CancellationToken ct)
    {
        var importer = new Importer(store.Store, TimeProvider.System);
        foreach (
            var (format, files) in new[]
            {
                ("bsee-boreholes", (IReadOnlyList<string>)[RealFiles.Boreholes]),
                ("bsee-ogor-a", RealFiles.Years),
            }
        )
        {
            var order = new ImportOrder(Actor.Cli, Formats.Find(format), [.. files.Select(ImportSource.At)]);
            var report = await importer.Run(order, progress: null, ct);
            if (report.Import.Failure is { } failure)
                throw new InvalidOperationException(failure);
        }
    }

    private static async Task Questions(Results results, RunningServer server, bool postgres, CancellationToken ct)
    {
        var top = await server.Http.GetFromJsonAsync<JsonArray>("wells?sort=-cum_oil&limit=1", ct);
        foreach (var question in Question.About((long)top![0]!["id"]!))
        {
            var times = new List<double>();
            for (var i = -WarmUp; i < Requests; i++)
            {
                var address = question.Addresses[(i + WarmUp) % question.Addresses.Length];
                // Another number each time makes a filter that nobody asked for before.
                address = address.Replace(
                    "{n}",
                    (i + WarmUp + 1).ToString(CultureInfo.InvariantCulture),
                    StringComparison.Ordinal
                );
                var took = await server.Ask(address, ct);
                if (i >= 0)
                    times.Add(took.TotalMilliseconds);
            }

            var (sqlite, onPostgres) = question.Wanted;
            Report(results, postgres, question.Name, times, postgres ? onPostgres : sqlite);
        }
    }

    private static async Task Dashboard(Results results, RunningServer server, bool postgres, CancellationToken ct)
    {
        var times = new List<double>();
        for (var i = -WarmUp; i < Requests; i++)
        {
            var start = TimeProvider.System.GetTimestamp();
            foreach (var wave in Question.Dashboard)
                await Task.WhenAll(wave.Select(address => server.Ask(address, ct)));
            if (i >= 0)
                times.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
        }

        Report(results, postgres, "whole dashboard", times, DashboardWanted);
    }

    private static void Report(Results results, bool postgres, string name, List<double> times, int wanted)
    {
        var settings = new
        {
            wells = 57_219,
            well_months = 376_660,
            requests = Requests,
            cores = Environment.ProcessorCount,
            wanted_p95 = wanted,
        };
        results.AddTimes(Name, $"{(postgres ? "postgres" : "sqlite")} {name}", times, settings);
    }
}
