using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ProductionAnalytics.Bench.Map;

/// <summary>The published program with its web app, served for as long as a measurement takes.</summary>
internal sealed class ServedApp : IAsyncDisposable
{
    private readonly Process process;

    private ServedApp(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<ServedApp> Start(Dictionary<string, string?> settings, CancellationToken ct)
    {
        var folder =
            Environment.GetEnvironmentVariable("APP_DIR")
            ?? throw new InvalidOperationException("APP_DIR is not set: run this through dev/bench.");
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(folder, "ProductionAnalytics.Server.dll"), "serve", "--empty" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        start.Environment["BIND_ADDRESS"] = "127.0.0.1";
        start.Environment["BACKEND_PORT"] = FormattableString.Invariant($"{port}");
        start.Environment["LOG_LEVEL"] = "error";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var served = new ServedApp(process, new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}")));
        await served.Ready(ct);
        return served;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private async Task Ready(CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = Address };
        while (!process.HasExited)
        {
            try
            {
                if ((await http.GetAsync("health/ready", ct)).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100, ct);
        }

        throw new InvalidOperationException("The server ended before it answered.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
