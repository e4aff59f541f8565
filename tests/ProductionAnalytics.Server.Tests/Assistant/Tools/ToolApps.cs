using Microsoft.Extensions.Logging.Abstractions;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Features.Analytics.Engines;
using ProductionAnalytics.Server.Features.Assistant.Tools;
using ProductionAnalytics.Server.Ingest.Demo;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Assistant.Tools;

/// <summary>A store that the tools are asked about: filled once for all tests of a class.</summary>
public interface IFilled
{
    Task Fill();
}

/// <summary>All boreholes and the months of two years.</summary>
internal static class BseeFiles
{
    public static async Task Load(TestApp app)
    {
        var folder = Path.Combine(Repository.RealData, "bsee");
        await app.Import("bsee-boreholes", Path.Combine(folder, "BoreholeRawData.zip"));
        foreach (var year in new[] { 2023, 2024 })
            await app.Import("bsee-ogor-a", Path.Combine(folder, $"ogora{year}delimit.zip"));
    }
}

/// <summary>Asks a tool of either engine and sees that both say the same.</summary>
internal sealed class BothEngines(TestApp app) : IDisposable
{
    private readonly CubeKeeper noCube = new(app.Store, app.Store.Settings, NullLogger<CubeKeeper>.Instance);

    public async Task<ToolResult> Ask<TArguments>(TArguments arguments)
        where TArguments : class
    {
        await app.Cubes.CatchUp(TestApp.Ct);
        Assert.NotNull(await app.Cubes.Fresh(TestApp.Ct));
        Assert.Null(await noCube.Fresh(TestApp.Ct));
        var byCube = await Catalogue(app.Cubes).Run(arguments, TestApp.Ct);
        var bySql = await Catalogue(noCube).Run(arguments, TestApp.Ct);
        SameTable.As(bySql, byCube);
        return byCube;
    }

    public async Task<string> Refuses<TArguments>(TArguments arguments)
        where TArguments : class
    {
        await app.Cubes.CatchUp(TestApp.Ct);
        var byCube = await Assert.ThrowsAsync<ToolException>(() => Catalogue(app.Cubes).Run(arguments, TestApp.Ct));
        var bySql = await Assert.ThrowsAsync<ToolException>(() => Catalogue(noCube).Run(arguments, TestApp.Ct));
        Assert.Equal(bySql.Message, byCube.Message);
        return byCube.Message;
    }

    public void Dispose() => noCube.Dispose();

    private ToolCatalogue Catalogue(CubeKeeper cubes) =>
        new(
            ToolsSetup.Make(new ToolDesk(new AnalyticsEngines(app.Store, cubes), app.Store, cubes, TimeProvider.System))
        );
}

public sealed class BseeOnSqlite : SqliteApp, IFilled
{
    public Task Fill() => BseeFiles.Load(this);
}

public sealed class BseeOnPostgres : PostgresApp, IFilled
{
    public Task Fill() => BseeFiles.Load(this);
}

public sealed class DemoOnSqlite : SqliteApp, IFilled
{
    public Task Fill() => DemoImport.Run(Store, TimeProvider.System, Ct);
}

public sealed class DemoOnPostgres : PostgresApp, IFilled
{
    public Task Fill() => DemoImport.Run(Store, TimeProvider.System, Ct);
}
