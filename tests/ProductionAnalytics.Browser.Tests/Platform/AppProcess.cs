using System.Collections.Concurrent;
using System.Diagnostics;

namespace ProductionAnalytics.Browser.Tests.Platform;

/// <summary>The published program as an operator starts it, over the store in one folder.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    /// <summary>Settings of whoever runs the tests must not reach the app under test.</summary>
    private static readonly string[] NotInherited =
    [
        "ANALYTICS_ENGINE",
        "API_V1_STR",
        "AUTH",
        "AUTH_ANONYMOUS_READ",
        "BACKEND_CORS_ORIGINS",
        "BOE_MCF",
        "CUBE_MEMORY_MB",
        "OIDC_AUTHORITY",
        "POSTGRES_SERVER",
        "PROJECT_NAME",
        "REPLY_CACHE_MB",
        "VERSION",
    ];

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AppProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, e) => Hear(e.Data);
        process.ErrorDataReceived += (_, e) => Hear(e.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) =>
            address.TrySetException(new InvalidOperationException($"The server ended: {Output}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', output);

    public static AppProcess Start(string folder, int port, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [PublishedApp.FindProgram(), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in NotInherited)
            start.Environment.Remove(name);
        start.Environment["DATA_DIR"] = folder;
        start.Environment["BIND_ADDRESS"] = "127.0.0.1";
        start.Environment["BACKEND_PORT"] = FormattableString.Invariant($"{port}");
        start.Environment["LOG_LEVEL"] = "error";
        // Everybody in the stories comes from one address, and signs in within the same minute.
        start.Environment["RATE_LIMIT"] = "0";
        start.Environment["RATE_LIMIT_SIGN_IN"] = "1000";
        return new AppProcess(new Process { StartInfo = start });
    }

    /// <summary>The address that the server says it answers at.</summary>
    public Task<Uri> Address() =>
        address.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    public async Task<int> Ended()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        output.Enqueue(line);
        if (line.Trim().Split("  ", 2) is ["address", var said])
            address.TrySetResult(new UriBuilder(said.Trim()) { Host = "127.0.0.1" }.Uri);
    }
}
