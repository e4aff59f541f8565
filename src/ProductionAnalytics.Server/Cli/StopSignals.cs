using System.Runtime.InteropServices;

namespace ProductionAnalytics.Server.Cli;

/// <summary>Cancels instead of ending the process when it is interrupted, asked to end, or its terminal closes.</summary>
internal sealed class StopSignals(CancellationTokenSource stop) : IDisposable
{
    private readonly List<PosixSignalRegistration> registrations =
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal =>
            PosixSignalRegistration.Create(
                signal,
                context =>
                {
                    context.Cancel = true;
                    stop.Cancel();
                }
            )
        ),
    ];

    public void Dispose() => registrations.ForEach(r => r.Dispose());
}
