using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Datasets;

/// <summary>Where data comes from, and how it goes again.</summary>
public abstract class RemovingDatasets<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task A_dataset_says_whose_it_is_and_how_much_it_has()
    {
        var well = await GivenDataset("described");
        await app.GivenRecord(
            new
            {
                well_id = well,
                date = "2020-05-01",
                period = "day",
                gas_volume = 1,
            }
        );
        await app.GivenWell("F", new { dataset = "described", entity_type = "field" });

        var dataset = await app.Get("/api/v1/datasets/described");
        Assert.Equal(
            """{"key":"described","title":"Described","regulator":"Office","licence":"Open","credit":"Credit line","reported_units":"bbl","gas_base_psia":14.73,"gas_base_fahrenheit":60,"reporting_lag_months":2,"notes":"Remarks","first_month":"2020-01-01","last_month":"2020-05-01","well_count":2,"record_count":3,"entity_types":[{"entity_type":"field","wells":1},{"entity_type":"well","wells":1}],"periods":[{"period":"day","records":1},{"period":"month","records":2}]}""",
            dataset.ToJsonString()
        );
        var list = await app.Get("/api/v1/datasets");
        Assert.Equal(list.All<string>("key").Order(StringComparer.Ordinal), list.All<string>("key"));
        Assert.Contains("manual", list.All<string>("key"));
        Assert.Contains(list.AsArray(), d => JsonNode.DeepEquals(d, dataset));
    }

    [Fact]
    public async Task A_dataset_goes_with_all_that_it_has_and_leaves_the_rest_alone()
    {
        var well = await GivenDataset("going");
        await app.Put($"/api/v1/wells/{well}", new { name = "Renamed" });
        await app.GivenOil(well, 7);
        var stays = (await app.GivenWell("Stays")).Id();
        await app.GivenOil(stays, 3);
        var before = await app.State();

        var removal = await (await app.Delete("/api/v1/datasets/going")).Body();
        Assert.Equal(
            """{"dataset":"going","wells":1,"records":2,"earlier_values":1,"earlier_headers":1,"region_labels":1}""",
            removal.ToJsonString()
        );
        Assert.Equal(new StoreState(before.Wells - 1, before.Records - 2, before.Version + 1), await app.State());
        await (await app.Ask("/api/v1/datasets/going")).ShouldBe(404, "dataset.unknown");
        await (await app.Ask($"/api/v1/wells/{well}")).ShouldBe(404, "well.unknown");
        Assert.Equal(3, (await app.Get($"/api/v1/wells/{stays}")).Number("cum_oil"));
        await using var db = app.Store.Open();
        Assert.Contains(
            well,
            await db.Changes.Where(c => c.Version == before.Version + 1).Select(c => c.WellId).ToListAsync(TestApp.Ct)
        );
        Assert.Empty(await db.WellHistory.Where(h => h.WellId == well).ToListAsync(TestApp.Ct));
        Assert.Empty(await db.ProductionHistory.Where(h => h.WellId == well).ToListAsync(TestApp.Ct));
        Assert.Empty(await db.WellTotals.Where(t => t.WellId == well).ToListAsync(TestApp.Ct));
    }

    [Fact]
    public async Task An_empty_dataset_goes_too_and_is_missed_by_who_asks_again()
    {
        await GivenDataset("empty", withWell: false);
        var tag = (await app.Ask("/api/v1/datasets")).Headers.ETag!.Tag;
        await app.Delete("/api/v1/datasets/empty");

        var again = await app.Ask("/api/v1/datasets", ("If-None-Match", tag));
        Assert.DoesNotContain("empty", (await again.Body()).All<string>("key"));
    }

    [Fact]
    public async Task Nobody_removes_more_than_he_saw()
    {
        var well = await GivenDataset("seen");
        var tag = (await app.Ask("/api/v1/datasets/seen")).Headers.ETag!.Tag;
        await app.GivenOil(well, 1, 2, 3);

        await app.Refuses(412, "record.changed", null, () => app.Delete("/api/v1/datasets/seen", ("If-Match", tag)));
        tag = (await app.Ask("/api/v1/datasets/seen")).Headers.ETag!.Tag;
        Assert.Equal(200, (int)(await app.Delete("/api/v1/datasets/seen", ("If-Match", tag))).StatusCode);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("SEEN")]
    public async Task A_dataset_that_is_not_there_is_404(string key)
    {
        await (await app.Ask($"/api/v1/datasets/{key}")).ShouldBe(404, "dataset.unknown");
        await app.Refuses(404, "dataset.unknown", null, () => app.Delete($"/api/v1/datasets/{key}"));
    }

    private async Task<long> GivenDataset(string key, bool withWell = true)
    {
        await using (var db = app.Store.Open())
        {
            db.Add(
                new Dataset
                {
                    Key = key,
                    Title = char.ToUpperInvariant(key[0]) + key[1..],
                    Regulator = "Office",
                    Licence = "Open",
                    Credit = "Credit line",
                    ReportedUnits = "bbl",
                    GasBasePsia = 14.73,
                    GasBaseFahrenheit = 60,
                    ReportingLagMonths = 2,
                    Notes = "Remarks",
                }
            );
            db.Add(
                new RegionLabel
                {
                    DatasetKey = key,
                    Code = "GC",
                    Label = "Green Canyon",
                }
            );
            await db.SaveChangesAsync(TestApp.Ct);
        }

        if (!withWell)
            return 0;
        var well = (await app.GivenWell(key, new { dataset = key })).Id();
        await app.GivenOil(well, 1, 2);
        return well;
    }
}

/// <summary>The dataset of hand entries cannot go; it has a store of its own to be emptied.</summary>
public abstract class EmptyingTheManualDataset<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task The_dataset_of_hand_entries_stays_and_is_emptied()
    {
        await app.GivenOil((await app.GivenWell("One")).Id(), 1, 2);
        Assert.Equal("2020-01-01", (await app.Get("/api/v1/datasets/manual")).Text("first_month"));

        var removal = await (await app.Delete("/api/v1/datasets/manual")).Body();
        Assert.Equal((1, 2), ((int)removal["wells"]!, (int)removal["records"]!));
        var manual = await app.Get("/api/v1/datasets/manual");
        Assert.Null(manual["first_month"]);
        Assert.Null(manual["last_month"]);
        Assert.Equal((0, 0), ((int)manual["well_count"]!, (int)manual["record_count"]!));
        Assert.Equal(0, await app.Total("/api/v1/wells"));
        await app.GivenWell("Two");
        Assert.Equal(200, (int)(await app.Delete("/api/v1/datasets/manual")).StatusCode);
        Assert.Equal(200, (int)(await app.Delete("/api/v1/datasets/manual")).StatusCode);
    }
}

[Trait("Store", "SQLite")]
public sealed class RemovingDatasetsOnSqlite(SqliteApp app)
    : RemovingDatasets<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class RemovingDatasetsOnPostgres(PostgresApp app)
    : RemovingDatasets<PostgresApp>(app),
        IClassFixture<PostgresApp>;

[Trait("Store", "SQLite")]
public sealed class EmptyingTheManualDatasetOnSqlite(SqliteApp app)
    : EmptyingTheManualDataset<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class EmptyingTheManualDatasetOnPostgres(PostgresApp app)
    : EmptyingTheManualDataset<PostgresApp>(app),
        IClassFixture<PostgresApp>;
