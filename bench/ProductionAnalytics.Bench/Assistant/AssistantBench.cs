using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ProductionAnalytics.Bench.Http;

namespace ProductionAnalytics.Bench.Assistant;

/// <summary>
/// One client that asks the assistant, without a model, every question of the exam about the Gulf of Mexico, of it and five
/// copies of it: two million well-months of 343,000 wells. The server keeps no replies.
/// </summary>
internal static class AssistantBench
{
    private const string Name = "assistant";
    private const int WarmUps = 2;
    private const int Rounds = 3;
    private const int Slowest = 5;
    private const int Wanted = 50;

    public static async Task<int> Run(Results results, CancellationToken ct)
    {
        await using var store = await BenchStore.Create(postgres: false, ct);
        await HttpBench.Load(store, ct);
        await store.Command(["generate", "--like", "bsee", "--times", "5", "--into", "store"], ct);
        store.Settings["REPLY_CACHE_MB"] = "0";
        await using var server = await RunningServer.Start(store, ct);
        await store.HasCube(ct);

        var settings = new
        {
            well_months = await server.Total("production?limit=1", ct),
            cores = Environment.ProcessorCount,
            wanted_p50 = Wanted,
        };
        List<(ExamMessage Message, double Took)> took = [];
        for (var round = -WarmUps; round < Rounds; round++)
            foreach (var message in ExamMessage.All)
            {
                var time = await Ask(server, message, ct);
                if (round >= 0)
                    took.Add((message, time));
            }

        results.AddTimes(Name, "all questions", took.Select(t => t.Took), settings);
        foreach (var group in took.GroupBy(t => t.Message.Group))
            results.AddTimes(Name, group.Key, group.Select(t => t.Took), settings);
        foreach (
            var (message, time) in took.GroupBy(t => t.Message)
                .Select(g => (g.Key, Timing.Median(g.Select(t => t.Took))))
                .OrderByDescending(t => t.Item2)
                .Take(Slowest)
        )
            results.Add(Name, message.Text, time, "ms", settings);
        return 0;
    }

    private static async Task<double> Ask(RunningServer server, ExamMessage message, CancellationToken ct)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var reply = await server.Http.PostAsJsonAsync("chatbot", new { message = message.Text }, ct);
        var took = TimeProvider.System.GetElapsedTime(start);
        reply.EnsureSuccessStatusCode();
        return (await reply.Content.ReadFromJsonAsync<JsonObject>(ct))!["response"] is not null
            ? took.TotalMilliseconds
            : throw new InvalidOperationException($"No answer to '{message.Text}'.");
    }
}
