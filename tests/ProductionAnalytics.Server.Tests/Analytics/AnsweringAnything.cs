using System.Globalization;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Tests.Analytics.Naive;
using ProductionAnalytics.Server.Tests.Map;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Analytics;

/// <summary>Random data and random questions, the same every time; each answer is held against one found record by record.</summary>
public abstract class AnsweringAnything<TApp>(TApp app, Engine engine)
    where TApp : TestApp
{
    private const int FiltersOfAWorld = 50;
    private const int TilesEvery = 5;
    private readonly Dictionary<string, int> situations = [];

    [Fact]
    public async Task Every_answer_is_what_the_records_add_up_to()
    {
        foreach (var w in Worlds.Asked)
        {
            var draws = new PCG((uint)w, 20_240_101);
            var world = AnyWorld.Any.Generate(draws, null, out _);
            await Given(world);
            for (var f = 0; f < FiltersOfAWorld; f++)
            {
                var question = Question.Any.Generate(draws, null, out _);
                var filter = AnyFilter.Of(world, question.Metric).Generate(draws, null, out _);
                try
                {
                    await Ask(world, filter, question);
                    if (f % TilesEvery == 0)
                        await TilesOfTheStore.AreSentToTheByte(app, $"{filter.Query}&{question.Units}");
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    Assert.Fail($"World {w}, question {f}: {filter.Query} {question}\n{e}");
                }

                Note(world, filter, question);
            }
        }

        TestContext.Current.SendDiagnosticMessage(string.Join(", ", situations.Select(s => $"{s.Key} {s.Value}")));
        Assert.True(
            Worlds.AreSome || situations.Values.All(n => n > 0),
            "Never drawn: " + string.Join(", ", situations.Where(s => s.Value == 0).Select(s => s.Key))
        );
    }

    private async Task Ask(World world, Filter filter, Question question)
    {
        var wanted = new NaiveAnswers(world, filter, question);
        var wells = $"{await Sent(filter)}&{question.Units}";
        wanted.CheckWells(await app.Get($"/api/v1/wells?limit=1000&{wells}"));
        wanted.CheckFacets(await app.Get($"/api/v1/wells/facets?{wells}"));
        wanted.CheckBounds(await app.Get($"/api/v1/map/bounds?{wells}"));
        wanted.CheckTotals(await app.Get($"/api/v1/analytics/totals?{wells}&group_by={question.GroupBy}"));
        wanted.CheckSummary(await app.Get($"/api/v1/analytics/summary?{wells}"));
        wanted.CheckMovers(
            await app.Get(
                $"/api/v1/analytics/movers?{wells}&compare={question.Compare}&measure={question.Measure}&by={question.By}&top={question.Top}"
            )
        );
        var address =
            $"/api/v1/analytics/series?{wells}&interval={question.Interval}&group_by={question.GroupBy}&basis={question.Basis}"
            + $"&align={question.Align}&top={question.Top}&measures={string.Join(',', question.Measures)},well_count";
        var series = await app.Get(address);
        new NaiveSeries(world, filter, question).Check(series);
        (await ArrowSeries.Of(await app.Ask(address, ("Accept", ArrowSeries.Type)))).Check(series);
        Assert.Equal(wanted.Listed(), await app.Total($"/api/v1/production?limit=1&{wells}"));
    }

    /// <summary>Every second polygon is kept first and sent as a selection.</summary>
    private async Task<string> Sent(Filter filter)
    {
        if (filter.Conditions.FirstOrDefault(c => c.Vertices is not null) is not { Vertices: { } vertices } condition)
            return filter.Query;
        Count("polygon", true);
        if (vertices.Count % 2 == 0)
            return filter.Query;

        Count("selection", true);
        var ring = vertices.Append(vertices[0]).Select(v => new[] { v.Longitude, v.Latitude });
        var kept = await app.Post("/api/v1/selections", new { type = "Polygon", coordinates = new[] { ring } });
        return filter.Query.Replace(
            condition.Query,
            $"selection={(await kept.Body()).Text("id")}",
            StringComparison.Ordinal
        );
    }

    private async Task Given(World world)
    {
        await app.Store.Write(
            TestApp.Tester,
            TimeProvider.System,
            async scope =>
            {
                await scope.Db.Production.ExecuteDeleteAsync(TestApp.Ct);
                await scope.Db.WellTotals.ExecuteDeleteAsync(TestApp.Ct);
                await scope.Db.Wells.ExecuteDeleteAsync(TestApp.Ct);
                await scope.Db.Datasets.Where(d => d.Key != Dataset.Manual).ExecuteDeleteAsync(TestApp.Ct);
                scope.Db.AddRange(world.Datasets);
                scope.Db.AddRange(world.Wells);
                await scope.Db.SaveChangesAsync(TestApp.Ct);
                foreach (var (well, record) in world.Records)
                    record.WellId = well.Id;
                scope.Db.AddRange(world.Records.Select(r => r.Record));
                await scope.Db.SaveChangesAsync(TestApp.Ct);
                foreach (var key in world.Datasets.Select(d => d.Key).Append(Dataset.Manual))
                    scope.TouchProduction(world.Wells.Where(w => w.DatasetKey == key).Select(w => w.Id), key);
                // The wells of the world before went without a word.
                scope.TouchHeaders([Change.Everything]);
                // A dataset that lost its wells without a write of its own.
                if (world.Months.All(r => r.Well.DatasetKey != Dataset.Manual))
                    scope.AfterTotals = () =>
                        scope
                            .Db.Datasets.Where(d => d.Key == Dataset.Manual)
                            .ExecuteUpdateAsync(d => d.SetProperty(m => m.FirstMonth, (DateOnly?)null), TestApp.Ct);
                return true;
            },
            TestApp.Ct
        );
        await engine.Begin(app);
    }

    private void Note(World world, Filter filter, Question question)
    {
        var wells = filter.Wells(world);
        var months = wells.SelectMany(world.MonthsOf).ToList();
        var (latest, newer) = new NaiveAnswers(world, filter, question).Latest();
        Count("nothing matched", wells.Count == 0);
        Count("several datasets", wells.Select(w => w.DatasetKey).Distinct().Count() > 1);
        Count("demo hidden", wells.Count > 0 && world.HidesDemo && world.Wells.Any(w => w.DatasetKey == Dataset.Demo));
        Count("demo asked for", filter.AsksForDemo && wells.Exists(w => w.DatasetKey == Dataset.Demo));
        Count("without a position", wells.Exists(w => w.Latitude is null));
        Count("without a region", wells.Exists(w => w.Region is null));
        Count("null volume", months.Exists(m => m.Record.OilVolume is null));
        Count("zero volume", months.Exists(m => m.Record.OilVolume == 0));
        Count("negative volume", months.Exists(m => m.Record.OilVolume < 0));
        Count("record of nothing", months.Exists(m => !m.Reporting));
        Count("month of days", months.Exists(m => m.Record.Derived is "days"));
        Count("month of a quarter", months.Exists(m => m.Record.Derived is "quarter"));
        Count("month without a record", months.Count > 0 && Gap(months));
        Count("window with a start", filter.Start is not null && latest is not null);
        Count("window with an end", filter.End is not null && latest is not null);
        Count("empty window", months.Count > 0 && !months.Exists(m => filter.HasMonth(m.Month)));
        Count(
            "window cuts an interval",
            question.Length > 1
                && filter.Start is { } cut
                && Filter.Rounded(cut, question.Length) != Filter.Rounded(cut, 1)
                && months.Exists(m => filter.HasMonth(m.Month))
        );
        Count("incomplete month", newer.Count > 0);
        Count("no year before", latest is { } m && !months.Exists(e => e.Month == m.AddYears(-1)));
        Count(
            "more groups than shown",
            months.Select(e => world.Attribute(e.Well, question.GroupBy)).Distinct().Count() > question.Top
        );
        Count("aligned", question.Align != "calendar" && months.Count > 0);
        Count("left out", question.Align != "calendar" && wells.Exists(w => world.FirstProduction(w) is null));
        Count("producing days", question.Basis == "producing_day" && months.Count > 0);
        Count("metric", question.Metric && months.Count > 0);
        Count(
            "aligned cumulative after a start",
            question.Cumulative && question.Align != "calendar" && filter.Start is not null && latest is not null
        );
        Count("cumulative after a start", question.Cumulative && filter.Start is not null && months.Count > 0);
        foreach (
            var kind in new[] { "bbox", "polygon", "near", "q", "min_cum_oil", "well_id", "first_production_from" }
        )
            Count(kind, wells.Count > 0 && filter.Query.Contains($"{kind}=", StringComparison.Ordinal));
        Count("a well on an edge", filter.Conditions.Any(c => c.Vertices is not null && OnEdge(c.Vertices, wells)));
        Count(
            "box over the antimeridian",
            filter.Query.Contains("bbox=17", StringComparison.Ordinal) && wells.Exists(w => w.Longitude < 0)
        );
    }

    private static bool Gap(List<Entry> months) =>
        months.Select(m => m.Month).Distinct().Count()
        < ((months.Max(m => m.Month).DayNumber - months.Min(m => m.Month).DayNumber) / 31) + 1;

    private static bool OnEdge(IReadOnlyList<Core.Spatial.Position> vertices, List<Well> wells)
    {
        var ring = vertices.Select(v => (Half(v.Longitude), (int)(v.Latitude * 2))).ToList();
        return wells.Exists(w =>
            w is { Latitude: { } y, Longitude: { } x }
            && Enumerable
                .Range(0, ring.Count)
                .Any(i => EvenOdd.IsOn(ring[i], ring[(i + 1) % ring.Count], (Half(x), (int)(y * 2))))
        );

        static int Half(double longitude) => (int)((longitude > 0 ? longitude - 180 : longitude + 180) * 2);
    }

    private void Count(string situation, bool occurred) =>
        situations[situation] = situations.GetValueOrDefault(situation) + (occurred ? 1 : 0);
}

/// <summary>
/// Which worlds are drawn, each by its number alone: the first 20, with LONG the first 2,000; those of WORLDS (712, 500..999)
/// to repeat one that failed, or to make a long run in parts.
/// </summary>
internal static class Worlds
{
    private static readonly string[] Numbers = (Environment.GetEnvironmentVariable("WORLDS") ?? "").Split("..");

    internal static bool AreSome => Numbers[0].Length > 0;

    internal static IEnumerable<int> Asked =>
        AreSome ? Enumerable.Range(Number(0), Number(^1) - Number(0) + 1)
        : Environment.GetEnvironmentVariable("LONG") is { Length: > 0 } ? Enumerable.Range(0, 2_000)
        : Enumerable.Range(0, 20);

    private static int Number(Index at) => int.Parse(Numbers[at], CultureInfo.InvariantCulture);
}

/// <summary>Who is to answer.</summary>
public sealed class Engine
{
    public static readonly Engine Cube = new();
    public static readonly Engine Sql = new();

    private Engine() { }

    /// <summary>Makes sure that no other answers in its place.</summary>
    internal async Task Begin(TestApp app)
    {
        if (this == Cube)
            await app.Cubes.CatchUp(TestApp.Ct);
        Assert.Equal(this == Cube, await app.Cubes.Fresh(TestApp.Ct) is not null);
    }
}

[Trait("Store", "SQLite")]
public sealed class AnsweringAnythingByCubeOnSqlite(SqliteApp app)
    : AnsweringAnything<SqliteApp>(app, Engine.Cube),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class AnsweringAnythingByCubeOnPostgres(PostgresApp app)
    : AnsweringAnything<PostgresApp>(app, Engine.Cube),
        IClassFixture<PostgresApp>;

public sealed class SqliteAppBySql : SqliteApp
{
    protected override string AnalyticsEngine => "sql";
}

public sealed class PostgresAppBySql : PostgresApp
{
    protected override string AnalyticsEngine => "sql";
}

[Trait("Store", "SQLite")]
public sealed class AnsweringAnythingBySqlOnSqlite(SqliteAppBySql app)
    : AnsweringAnything<SqliteApp>(app, Engine.Sql),
        IClassFixture<SqliteAppBySql>;

[Trait("Store", "Postgres")]
public sealed class AnsweringAnythingBySqlOnPostgres(PostgresAppBySql app)
    : AnsweringAnything<PostgresApp>(app, Engine.Sql),
        IClassFixture<PostgresAppBySql>;
