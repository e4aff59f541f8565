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

    private readonly ConcurrentQueue<string> printed = new();

    private ServerProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, e) => Heard(e.Data, printed);
        process.ErrorDataReceived += (_, e) => Heard(e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', output);

    /// <summary>The lines of standard output alone.</summary>
    public IReadOnlyList<string> Printed => [.. printed];

    public static ServerProcess Start(
        string folder,
        IReadOnlyDictionary<string, string> settings,
        params string[] arguments
    ) => Start(folder, settings, HearingSignals, arguments);

    /// <summary>
    /// What was started in the background of a script may ignore signals, and so would every process it starts; here
    /// they are heard again. Only GNU's env can say so; elsewhere tests must be started in the foreground.
    /// </summary>
    private static string[] HearingSignals { get; } =
        OperatingSystem.IsLinux() ? ["env", "--default-signal=INT,HUP,TERM", "dotnet"] : ["dotnet"];

    /// <summary>The same where no file may grow above a size, as if the disk was full.</summary>
    public static ServerProcess StartWithLittleRoom(
        string folder,
        IReadOnlyDictionary<string, string> settings,
        int kilobytes,
        params string[] arguments
    ) =>
        Start(
            folder,
            // The runtime maps its code through a large file, unless it is told not to.
            new Dictionary<string, string>(settings) { ["DOTNET_EnableWriteXorExecute"] = "0" },
            ["bash", "-c", $"trap '' XFSZ; ulimit -f {kilobytes}; exec dotnet \"$@\"", "dotnet"],
            arguments
        );

    private static ServerProcess Start(
        string folder,
        IReadOnlyDictionary<string, string> settings,
        string[] program,
        string[] arguments
    )
    {
        var start = new ProcessStartInfo(program[0], program[1..])
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
        return new HttpClient { BaseAddress = await address.Task, Timeout = TimeSpan.FromMinutes(10) };
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

    private void Heard(string? line, ConcurrentQueue<string>? also = null)
    {
        if (line is null)
            return;

        also?.Enqueue(line);
        output.Enqueue(line);
        if (line.Trim().StartsWith("address", StringComparison.Ordinal))
            address.TrySetResult(new Uri(line.Trim()["address".Length..].Trim()));
    }
}
