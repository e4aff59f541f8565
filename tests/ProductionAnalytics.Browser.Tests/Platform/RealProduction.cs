namespace ProductionAnalytics.Browser.Tests.Platform;

/// <summary>A running server with the boreholes and five years of production of the US Gulf of Mexico, as published.</summary>
public sealed class RealProduction : RunningServer
{
    public override async ValueTask InitializeAsync()
    {
        var boreholes = PublishedApp.RealFile("bsee", "BoreholeRawData.zip");
        var years = Enumerable.Range(2020, 5).Select(y => PublishedApp.RealFile("bsee", $"ogora{y}delimit.zip"));
        await base.InitializeAsync();
        await Import("bsee-boreholes", boreholes);
        await Import("bsee-ogor-a", [.. years]);
    }
}
