namespace ProductionAnalytics.Browser.Tests.Platform;

/// <summary>A server that nobody has an account of yet.</summary>
public sealed class UnclaimedServer : RunningServer
{
    protected override Task Claim() => Task.CompletedTask;
}
