using ProductionAnalytics.Server.Ingest.Demo;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Assistant.Exam;

/// <summary>A store with the demo basin, as an empty one starts.</summary>
public sealed class DemoStore : SqliteApp
{
    private bool isLoaded;

    public async Task<DemoStore> Load()
    {
        if (!isLoaded)
            await DemoImport.Run(Store, TimeProvider.System, Ct);
        isLoaded = true;
        return this;
    }
}

/// <summary>A store with the boreholes and the five years of the regulator's own files.</summary>
public sealed class BseeStore : SqliteApp
{
    private bool isLoaded;

    public async Task<BseeStore> Load()
    {
        if (isLoaded)
            return this;

        await Import("bsee-boreholes", Path.Combine(Repository.RealData, "bsee", "BoreholeRawData.zip"));
        for (var year = 2020; year <= 2024; year++)
            await Import("bsee-ogor-a", Path.Combine(Repository.RealData, "bsee", $"ogora{year}delimit.zip"));
        isLoaded = true;
        return this;
    }
}
