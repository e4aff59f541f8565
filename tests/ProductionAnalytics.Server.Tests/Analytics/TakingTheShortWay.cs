using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Features.Analytics;
using ProductionAnalytics.Server.Features.Analytics.Engines;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Analytics;

/// <summary>How the engines run the statements behind analytic answers, on a store with figures about its tables.</summary>
public abstract class TakingTheShortWay<TApp>(TApp app)
    where TApp : TestApp
{
    private const int Wells = 240;
    private const int Months = 72;

    [Fact]
    public async Task A_question_about_all_wells_never_walks_the_index_on_date()
    {
        await GivenManyRecords();
        await using var db = app.Store.Open();

        foreach (var (name, sql) in await Statements(db))
        {
            var plan = await sql.Plan(TestApp.Ct);
            var shown = $"{name}\n{string.Join('\n', plan)}";
            Assert.False(plan.Exists(l => l.Contains("ix_production_date", StringComparison.Ordinal)), shown);
            if (db.IsPostgres)
                AssertReadOnce(plan, shown);
            else
                AssertWellsFirst(plan, shown);
        }
    }

    /// <summary>Each well's records lie together under the primary key.</summary>
    private static void AssertWellsFirst(List<string> plan, string shown)
    {
        var wells = plan.FindIndex(l => l.StartsWith("SCAN w", StringComparison.Ordinal));
        var records = plan.FindIndex(l =>
            l.StartsWith("SEARCH p USING PRIMARY KEY (well_id=? AND period=?", StringComparison.Ordinal)
        );
        Assert.True(wells >= 0 && records > wells, shown);
    }

    /// <summary>The table is read once and hashed or merged with the wells, not looked up well by well or row by row.</summary>
    private static void AssertReadOnce(List<string> plan, string shown)
    {
        Assert.True(plan.Exists(l => l.Contains("Aggregate", StringComparison.Ordinal)), shown);
        Assert.True(plan.Count(l => l.Contains("Seq Scan on production", StringComparison.Ordinal)) == 1, shown);
        Assert.True(
            plan.Exists(l =>
                l.Contains("Hash Join", StringComparison.Ordinal) || l.Contains("Merge Join", StringComparison.Ordinal)
            ),
            shown
        );
        Assert.False(plan.Exists(l => l.Contains("Nested Loop", StringComparison.Ordinal)), shown);
    }

    private static async Task<List<(string Name, Sql Sql)>> Statements(AppDb db)
    {
        var all = new WellFilter();
        var statements = new List<(string, Sql)>
        {
            ("totals", TotalsSql.Statement(db, all, Dimension.Region, withDays: true)),
            ("rates", RatesSql.Statement(db, all, Dimension.Region)),
            ("latest month", MonthSums.Statement(db, all)),
        };
        foreach (var interval in new[] { Period.Month, Period.Quarter, Period.Year })
        foreach (var group in new[] { Dimension.None, Dimension.Region })
        foreach (var basis in new[] { Basis.Volume, Basis.ProducingDay })
        {
            var question = new SeriesQuestion(
                all,
                UnitSystem.Field,
                group,
                interval,
                new HashSet<Measure> { Measure.Oil },
                basis,
                Align.Calendar,
                10
            );
            statements.Add(($"{interval} {group} {basis}", await SeriesSql.Statement(db, question, 6, TestApp.Ct)));
        }

        return statements;
    }

    private async Task GivenManyRecords()
    {
        await app.Store.Write(
            TestApp.Tester,
            TimeProvider.System,
            async scope =>
            {
                var wells = Enumerable.Range(0, Wells).Select(Header).ToList();
                scope.Db.AddRange(wells);
                await scope.Db.SaveChangesAsync(TestApp.Ct);
                scope.Db.AddRange(wells.SelectMany(w => Enumerable.Range(0, Months).Select(m => Record(w, m))));
                await scope.Db.SaveChangesAsync(TestApp.Ct);
                scope.TouchProduction(wells.Select(w => w.Id), Dataset.Manual);
                return true;
            },
            TestApp.Ct
        );
        await using var db = app.Store.Open();
        await new Sql(db).Add("ANALYZE").Execute(TestApp.Ct);
    }

    private static Well Header(int number) =>
        new()
        {
            DatasetKey = Dataset.Manual,
            SourceKey = $"{number}",
            Name = $"A-{number}",
            Region = $"R{number % 7}",
            ChangedBy = "test",
        };

    private static ProductionRecord Record(Well well, int month) =>
        new()
        {
            WellId = well.Id,
            Date = new DateOnly(2015, 1, 1).AddMonths(month),
            OilVolume = month,
            DaysOn = 20,
        };
}

[Trait("Store", "SQLite")]
public sealed class TakingTheShortWayOnSqlite(SqliteApp app)
    : TakingTheShortWay<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class TakingTheShortWayOnPostgres(PostgresApp app)
    : TakingTheShortWay<PostgresApp>(app),
        IClassFixture<PostgresApp>;
