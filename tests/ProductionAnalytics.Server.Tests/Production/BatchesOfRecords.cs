using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Production;

/// <summary>Many records at once, all or none.</summary>
public abstract class BatchesOfRecords<TApp>(TApp app)
    where TApp : TestApp
{
    private static readonly DateOnly First = new(1900, 1, 1);

    [Fact]
    public async Task Records_are_inserted_updated_or_left_alone_and_counted()
    {
        var well = (await app.GivenWell("Counted", new { source_key = "counted" })).Id();
        Assert.Equal((3, 0, 0), await Counts(Months(well, 10, 20, 30)));
        Assert.Equal((0, 0, 3), await Counts(Months(well, 10, 20, 30)));
        var before = await app.State();
        Assert.Equal((0, 0, 3), await Counts(Months(well, 10, 20, 30)));
        Assert.Equal(before, await app.State());

        Assert.Equal((2, 1, 2), await Counts(Months(well, 10, 21, 30, 40, null)));
        Assert.Equal([10, 21, 30, 40, null], await Oil(well));
        Assert.Equal(
            ["1", "2", "1", "1", "1"],
            (await app.Get($"/api/v1/production/well/{well}")).AsArray().Select(r => $"{r!["version"]}")
        );
        Assert.Equal(101, (await app.Get($"/api/v1/wells/{well}")).Number("cum_oil"));
    }

    [Fact]
    public async Task A_batch_names_wells_by_id_or_by_dataset_and_source_key()
    {
        var one = (await app.GivenWell("One", new { source_key = "one" })).Id();
        var two = (await app.GivenWell("Two", new { source_key = "two" })).Id();

        var counts = await Counts([
            new
            {
                well_id = one,
                date = "2020-01-01",
                oil_volume = 1,
            },
            new
            {
                dataset = "manual",
                source_key = "two",
                date = "2020-01-01",
                oil_volume = 2,
            },
            new
            {
                dataset = "manual",
                source_key = "one",
                date = "2020-02-01",
                oil_volume = 3,
            },
        ]);
        Assert.Equal((3, 0, 0), counts);
        Assert.Equal([1, 3], await Oil(one));
        Assert.Equal([2], await Oil(two));
    }

    [Fact]
    public async Task A_row_that_does_not_name_one_well_is_refused()
    {
        var well = (await app.GivenWell("Named", new { source_key = "named" })).Id();

        await Bad("well_id", "request.out_of_range", new { date = "2020-01-01" });
        await Bad("well_id", "request.out_of_range", new { date = "2020-01-01", dataset = "manual" });
        await Bad("well_id", "request.out_of_range", new { date = "2020-01-01", source_key = "named" });
        await Bad(
            "well_id",
            "request.out_of_range",
            new
            {
                date = "2020-01-01",
                well_id = well,
                dataset = "manual",
                source_key = "named",
            }
        );
        await Bad(
            "source_key",
            "well.unknown",
            new
            {
                date = "2020-01-01",
                dataset = "manual",
                source_key = "NAMED",
            }
        );
        await Bad(
            "source_key",
            "well.unknown",
            new
            {
                date = "2020-01-01",
                dataset = "other",
                source_key = "named",
            }
        );

        Task Bad(string member, string code, object row) =>
            app.Refuses(422, code, $"records[0].{member}", () => Send([row]));
    }

    [Fact]
    public async Task One_bad_row_is_named_and_nothing_of_the_batch_is_stored()
    {
        var well = (await app.GivenWell("Bad row")).Id();
        await app.GivenOil(well, 1);
        var rows = Months(well, [.. Enumerable.Range(0, 30).Select(i => (double?)(i == 17 ? -17 : i))]);

        var problem = await app.Refuses(422, "request.out_of_range", "records[17].oil_volume", () => Send(rows));
        Assert.Single(problem["errors"]!.AsObject());
        Assert.Equal([1], await Oil(well));
    }

    [Fact]
    public async Task A_row_of_an_unknown_well_keeps_all_others_out()
    {
        var well = (await app.GivenWell("Unknown neighbour")).Id();

        await app.Refuses(
            422,
            "well.unknown",
            "records[2].well_id",
            () => Send([.. Months(well, 1, 2), new { well_id = 999_999_999, date = "2020-01-01" }])
        );
        Assert.Empty(await Oil(well));
    }

    [Fact]
    public async Task The_same_record_twice_in_a_batch_is_refused()
    {
        var well = (await app.GivenWell("Twice", new { source_key = "twice" })).Id();

        await Twice(new { well_id = well, date = "2020-01-01" });
        await Twice(
            new
            {
                well_id = well,
                date = "2020-01-31",
                oil_volume = 2,
            }
        );
        await Twice(
            new
            {
                dataset = "manual",
                source_key = "twice",
                date = "2020-01-01",
            }
        );
        Assert.Equal(
            (2, 0, 0),
            await Counts([
                new { well_id = well, date = "2020-01-01" },
                new
                {
                    well_id = well,
                    date = "2020-01-01",
                    period = "quarter",
                },
            ])
        );

        Task Twice(object second) =>
            app.Refuses(
                422,
                "request.out_of_range",
                "records[1].date",
                () =>
                    Send([
                        new
                        {
                            well_id = well,
                            date = "2020-01-01",
                            oil_volume = 1,
                        },
                        second,
                    ])
            );
    }

    [Fact]
    public async Task A_batch_has_at_most_10000_records()
    {
        var wells = new List<long>();
        for (var i = 0; i < 10; i++)
            wells.Add((await app.GivenWell($"Large {i}")).Id());
        var rows = Enumerable
            .Range(0, 10_001)
            .Select(i =>
                (object)
                    new
                    {
                        well_id = wells[i % 10],
                        date = First.AddMonths(i / 10),
                        oil_volume = i,
                    }
            )
            .ToList();

        await app.Refuses(413, "batch.too_large", null, () => Send(rows));
        Assert.Equal((10_000, 0, 0), await Counts(rows[..10_000]));
        Assert.Equal(
            49_995_000,
            (await app.Get($"/api/v1/analytics/totals?{string.Join('&', wells.Select(w => $"well_id={w}"))}"))[
                "total"
            ]!.Number("oil")
        );
    }

    [Fact]
    public async Task An_empty_batch_does_nothing() => Assert.Equal((0, 0, 0), await Counts([]));

    [Theory]
    [InlineData("{}", "records")]
    [InlineData("""{"records": {}}""", "records")]
    [InlineData("""{"records": null}""", "records")]
    [InlineData("""{"records": "many"}""", "records")]
    [InlineData("""{"records": [null]}""", "records[0]")]
    [InlineData("""{"records": [[]]}""", "records[0]")]
    [InlineData("""{"records": [17]}""", "records[0]")]
    public async Task What_is_not_a_list_of_records_is_malformed(string body, string member) =>
        await app.Refuses(
            400,
            "request.malformed",
            member,
            () => app.SendJson(HttpMethod.Post, "/api/v1/production/batch", body)
        );

    [Fact]
    public async Task A_batch_is_in_the_units_that_it_says()
    {
        var well = (await app.GivenWell("Metric")).Id();
        object[] rows =
        [
            new
            {
                well_id = well,
                date = "2020-01-01",
                oil_volume = 100,
                gas_volume = 50,
                water_volume = 1,
            },
        ];
        (await app.Post("/api/v1/production/batch?units=metric", new { records = rows })).EnsureSuccessStatusCode();

        var record = (await app.Get($"/api/v1/production/well/{well}"))[0]!;
        Assert.Equal(100 / 0.158987294928, record.Number("oil_volume")!.Value, 1e-9);
        Assert.Equal(50 / 0.028316846592, record.Number("gas_volume")!.Value, 1e-9);
        var again = await app.Post("/api/v1/production/batch?units=metric", new { records = rows });
        Assert.Equal(1, (int)(await again.Body())["unchanged"]!);
    }

    [Fact]
    public async Task A_date_inside_the_month_is_moved_and_noted()
    {
        var well = (await app.GivenWell("Moved")).Id();
        await Counts([
            new
            {
                well_id = well,
                date = "2020-01-17",
                oil_volume = 1,
            },
        ]);

        var record = (await app.Get($"/api/v1/production/well/{well}"))[0]!;
        Assert.Equal("2020-01-01", record.Text("date"));
        Assert.Equal("""["date_moved_to_period_start"]""", record["notes"]!.ToJsonString());
    }

    [Fact]
    public async Task Rows_made_from_another_version_than_the_stored_one_are_refused_and_nothing_is_written()
    {
        var well = (await app.GivenWell("Versions")).Id();
        await Send([Versioned(well, "2020-01-01", 10, 0), Versioned(well, "2020-02-01", 20, 0)]);
        await Send([Versioned(well, "2020-02-01", 21, 1)]);
        var before = await app.State();

        var stale = await Send([Versioned(well, "2020-01-01", 11, 1), Versioned(well, "2020-02-01", 22, 1)]);
        var problem = await stale.ShouldBe(412, "record.changed");
        Assert.Equal(["records[1].version"], problem["errors"]!.AsObject().Select(e => e.Key));
        await (await Send([Versioned(well, "2020-02-01", 22, 0)])).ShouldBe(412, "record.changed");
        await (await Send([Versioned(well, "2020-03-01", 30, 1)])).ShouldBe(412, "record.changed");
        Assert.Equal(before, await app.State());
        Assert.Equal([10, 21], await Oil(well));

        Assert.Equal(
            (0, 2, 0),
            await Counts([Versioned(well, "2020-01-01", 11, 1), Versioned(well, "2020-02-01", 22, 2)])
        );
        Assert.Equal([11, 22], await Oil(well));
    }

    private static object Versioned(long well, string date, double oil, long version) =>
        new
        {
            well_id = well,
            date,
            oil_volume = oil,
            version,
        };

    private static List<object> Months(long well, params double?[] oil) =>
        [
            .. oil.Select(
                (v, i) =>
                    (object)
                        new
                        {
                            well_id = well,
                            date = new DateOnly(2020, 1, 1).AddMonths(i),
                            oil_volume = v,
                        }
            ),
        ];

    private Task<HttpResponseMessage> Send(IEnumerable<object> records) =>
        app.Post("/api/v1/production/batch", new { records });

    private async Task<(int, int, int)> Counts(IEnumerable<object> records)
    {
        var counts = await (await Send(records)).Body();
        return ((int)counts["inserted"]!, (int)counts["updated"]!, (int)counts["unchanged"]!);
    }

    private async Task<List<double?>> Oil(long well) =>
        [.. (await app.Get($"/api/v1/production/well/{well}")).AsArray().Select(r => r!.Number("oil_volume"))];
}

[Trait("Store", "SQLite")]
public sealed class BatchesOfRecordsOnSqlite(SqliteApp app)
    : BatchesOfRecords<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class BatchesOfRecordsOnPostgres(PostgresApp app)
    : BatchesOfRecords<PostgresApp>(app),
        IClassFixture<PostgresApp>;
