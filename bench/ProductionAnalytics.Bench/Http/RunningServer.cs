using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ProductionAnalytics.Bench.Http;

/// <summary>The built server as a process of its own, on a free port.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    private readonly Process process;

    private RunningServer(Process process, Uri address)
    {
        this.process = process;
        Http = new HttpClient { BaseAddress = new Uri(address, "/api/v1/") };
    }

    public HttpClient Http { get; }

    public static Task<RunningServer> Start(BenchStore store, CancellationToken ct) =>
        Start(store.Settings, ["--empty"], ct);

    /// <param name="arguments">Of the command <c>serve</c>.</param>
    public static async Task<RunningServer> Start(
        IReadOnlyDictionary<string, string?> settings,
        string[] arguments,
        CancellationToken ct
    )
    {
        var start = new ProcessStartInfo("dotnet", [BenchStore.Server, "serve", .. arguments])
        {
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        start.Environment["BACKEND_PORT"] = "0";
        start.Environment["LOG_LEVEL"] = "warning";
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(ct) is { } line)
            if (AddressLine().Match(line) is { Success: true } match)
                return new RunningServer(process, new Uri(match.Groups[1].Value.Replace("localhost", "127.0.0.1")));

        throw new InvalidOperationException("The server did not start.");
    }

    /// <summary>Asks like a browser that has nothing kept.</summary>
    public async Task<TimeSpan> Ask(string address, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("br");
        var start = TimeProvider.System.GetTimestamp();
        using var reply = await Http.SendAsync(request, ct);
        await reply.Content.ReadAsByteArrayAsync(ct);
        var took = TimeProvider.System.GetElapsedTime(start);
        return reply.IsSuccessStatusCode
            ? took
            : throw new InvalidOperationException($"{address}: {(int)reply.StatusCode}");
    }

    /// <summary>How many a list has in all.</summary>
    public async Task<long> Total(string address, CancellationToken ct)
    {
        using var reply = await Http.GetAsync(address, ct);
        return long.Parse(reply.Headers.GetValues("X-Total-Count").Single(), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex(@"address\s+(\S+)")]
    private static partial Regex AddressLine();
}
