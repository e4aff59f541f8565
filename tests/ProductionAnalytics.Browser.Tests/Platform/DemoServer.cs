namespace ProductionAnalytics.Browser.Tests.Platform;

/// <summary>A server whose store holds the demo basin, as after a first start.</summary>
public sealed class DemoServer : RunningServer
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Command("demo", "load");
    }
}
