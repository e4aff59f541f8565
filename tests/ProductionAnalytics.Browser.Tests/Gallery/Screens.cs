namespace ProductionAnalytics.Browser.Tests.Gallery;

/// <summary>Every screen and its states; a page adds itself with a line.</summary>
internal static class Screens
{
    public static IReadOnlyList<Screen> All { get; } =
    [
        new("Dashboard", "/dashboard", v => v.Dashboard.ShouldBeFilled()),
        new(
            "Dashboard, stacked and treemap",
            "/dashboard?stack=region&shape=treemap",
            v => v.Dashboard.ShouldBeDrawn()
        ),
        new(
            "Dashboard, filtered and logarithmic",
            "/dashboard?scale=log&start_date=2020-01-01",
            v => v.Dashboard.ShouldBeFilled()
        ),
        new("Dashboard, loading", "/dashboard", v => Expect(v.Dashboard.Production.Progress).ToBeVisibleAsync())
        {
            Held = "api/v1/**",
        },
        new("Dashboard, a card failed", "/dashboard", v => Expect(v.Dashboard.Regions.Problem).ToBeVisibleAsync())
        {
            Cut = "analytics/totals*",
        },
        new(
            "Dashboard, nothing matches",
            "/dashboard?region=nowhere",
            v => Expect(v.Page.GetByText("No production matches this filter")).ToBeVisibleAsync()
        )
        {
            Once = true,
        },
        new(
            "Dashboard, empty store",
            "/dashboard",
            v => Expect(v.Page.GetByText("No production loaded yet")).ToBeVisibleAsync()
        )
        {
            Empty = true,
        },
        new("Wells", "/wells", v => Expect(v.Wells.Table.Rows).Not.ToHaveCountAsync(0)),
        new("Wells, loading", "/wells", v => Expect(v.Wells.Card.Progress).ToBeVisibleAsync())
        {
            Held = "api/v1/**",
            Once = true,
        },
        new("Wells, empty store", "/wells", v => Expect(v.Wells.Add).ToBeVisibleAsync()) { Empty = true, Once = true },
        new("Well", "/wells/1", v => Expect(v.Well.History.Canvas).ToBeVisibleAsync()),
        new("No such page", "/no-such-page", v => Expect(v.Page.GetByText("There is no such page")).ToBeVisibleAsync())
        {
            Once = true,
        },
    ];
}
