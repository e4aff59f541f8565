using System.Collections.Concurrent;
using System.Diagnostics;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Serving;

/// <summary>The program as an operator starts it: a process of its own with its own folder.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, e) => Heard(e.Data);
        process.ErrorDataReceived += (_, e) => Heard(e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', output);

    public static ServerProcess Start(
        string folder,
        IReadOnlyDictionary<string, string> settings,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ProductionAnalytics.Server.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return new ServerProcess(new Process { StartInfo = start });
    }

    /// <summary>A client once the server said where it listens.</summary>
    public async Task<HttpClient> Ready()
    {
        var ended = process.WaitForExitAsync(TestApp.Ct);
        if (await Task.WhenAny(address.Task, ended) == ended)
            Assert.Fail($"The server ended: {Output}");
        return new HttpClient { BaseAddress = await address.Task };
    }

    public async Task<int> Ended()
    {
        await process.WaitForExitAsync(TestApp.Ct);
        return process.ExitCode;
    }

    public void Signal(string name) => Process.Start("kill", [$"-{name}", $"{process.Id}"]).WaitForExit();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private void Heard(string? line)
    {
        if (line is null)
            return;

        output.Enqueue(line);
        if (line.Trim().StartsWith("address", StringComparison.Ordinal))
            address.TrySetResult(new Uri(line.Trim()["address".Length..].Trim()));
    }
}
