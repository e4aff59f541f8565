namespace ProductionAnalytics.Server.Features.Assistant.Tools;

internal static class ToolsSetup
{
    public static void AddTools(this IServiceCollection services)
    {
        services.AddSingleton<ToolDesk>();
        services.AddSingleton(all => new ToolCatalogue(Make(all.GetRequiredService<ToolDesk>())));
    }

    /// <summary>The catalogue; a new tool is a line here.</summary>
    public static IReadOnlyList<ITool> Make(ToolDesk desk) =>
        [
            new FindWells(desk),
            new DescribeWell(desk),
            new Series(desk),
            new Totals(desk),
            new Compare(desk),
            new Movers(desk),
            new Changes(desk),
            new Findings(desk),
            new Define(desk),
            new Datasets(desk),
        ];
}
