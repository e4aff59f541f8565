using CsCheck;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Wells;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Cubes;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Features.Search;
using ProductionAnalytics.Server.Platform.Requests;
using ProductionAnalytics.Server.Tests.Analytics.Naive;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Searching;

/// <summary>Random names and random searches: the cube finds what SQL finds, in the same order.</summary>
public abstract class SearchingEitherWay<TApp>(TApp app)
    where TApp : TestApp
{
    private const int Worlds = 8;
    private const int SearchesOfAWorld = 60;

    private readonly Dictionary<string, int> situations = [];

    /// <summary>Pieces that are alike but for case, marks or what a store could take for a pattern.</summary>
    private static readonly Gen<string> Text = AnyWorld
        .Of(
            "a",
            "A",
            "Å",
            "a\u0301",
            "ß",
            "ss",
            "æ",
            "Ø",
            "İ",
            "1",
            "60",
            "-",
            "--",
            " ",
            "%",
            "_",
            "\\",
            "'",
            "\"",
            ";--",
            "*",
            "\n",
            "\t",
            "\u00a0",
            "😀",
            "\uff21",
            "日本",
            "\u202e",
            "\ufeff"
        )
        .Array[1, 4]
        .Select(string.Concat)
        .Where(text => text.Trim().Length > 0);

    private static readonly Gen<string?> Perhaps = Gen.Select(Text, Gen.Int[0, 2], (t, n) => n == 0 ? null : t);

    private static readonly Gen<Well> AnyWell = Gen.Select(
        Text,
        Perhaps,
        Perhaps,
        AnyWorld.Of<string?>(null, "608084006001", "6016016011", "60-A"),
        Text.Array[0, 2],
        Gen.Int[0, 3],
        (name, @operator, field, number, aliases, dataset) =>
        {
            var well = new Well
            {
                DatasetKey = dataset == 0 ? Dataset.Demo : "north",
                SourceKey = $"{Guid.NewGuid():n}",
                Name = name,
                Operator = @operator,
                Field = field,
                ApiNumber = number,
                Aliases = aliases.Length == 0 ? null : JsonSerializer.Serialize(aliases),
                ChangedBy = "test",
            };
            well.Index();
            return well;
        }
    );

    private static readonly Gen<string> AnySearch = Gen.Frequency(
        (4, Text),
        (1, AnyWorld.Of("6", "60-808", "60-80-8", "016-0", "1-a", "a-", "--", "ss\na")),
        (1, Gen.String[1, 3])
    );

    [Fact]
    public async Task Cube_and_store_give_the_same_hits_in_the_same_order()
    {
        var draws = new PCG(23, 20_240_601);
        for (var world = 0; world < Worlds; world++)
        {
            var wells = AnyWell.Array[0, 40].Generate(draws, null, out _);
            await Given(wells, hidesDemo: world % 2 == 0);
            Count("demo hidden", world % 2 == 0 && wells.Any(w => w.DatasetKey == Dataset.Demo));
            for (var i = 0; i < SearchesOfAWorld; i++)
                await Ask(AnySearch.Generate(draws, null, out _), 1 + (i % 7 * 10));
        }

        Assert.True(
            situations.Values.All(n => n > 0),
            "Never drawn: " + string.Join(", ", situations.Where(s => s.Value == 0).Select(s => s.Key))
        );
        TestContext.Current.SendDiagnosticMessage(string.Join(", ", situations.Select(s => $"{s.Key} {s.Value}")));
    }

    private async Task Ask(string text, int limit)
    {
        var wanted = SearchText.Fold(text).Trim();
        if (wanted.Length == 0 || TextRules.Complain(text) is not null)
            return;

        var (count, hits) = await app.Store.Read(db => SearchAll.Find(db, wanted, limit, TestApp.Ct), TestApp.Ct);
        var reply = await app.Ask($"/api/v1/search?q={Uri.EscapeDataString(text)}&limit={limit}");
        var sent = (await reply.Body()).AsArray();
        Assert.Equal($"{count}", reply.Header("X-Total-Count"));
        Assert.Equal(hits, sent.Select(h => new SearchHit(h!.Text("kind")!, h!.Text("id")!, h!.Text("label")!)));
        await CheckFilter(text);

        Count("nothing found", count == 0);
        Count("more than asked for", count > limit);
        foreach (var kind in new[] { "operator", "field", "well" })
            Count(kind, hits.Any(h => h.Kind == kind));
        Count("pattern of a store", count > 0 && text.AsSpan().ContainsAny('%', '_', '\\'));
        Count("beyond 16 bits", count > 0 && text.Contains("😀", StringComparison.Ordinal));
        Count("dashes", count > 0 && wanted.Contains('-'));
        Count("line break", text.Contains('\n'));
        Count("other name", hits.Any(h => h.Kind == "well" && SearchRank.Of(h.Label, wanted) is null));
        Count(
            "order of code points",
            hits.Zip(hits.Skip(1))
                .Any(p =>
                    p.First.Kind == p.Second.Kind
                    && string.CompareOrdinal(p.First.Label, p.Second.Label) > 0
                    && SearchRank.Of(p.First.Label, wanted) == SearchRank.Of(p.Second.Label, wanted)
                )
        );
    }

    /// <summary>The same text as the filter <c>q</c>.</summary>
    private async Task CheckFilter(string text)
    {
        var filter = new WellFilter { Text = text };
        var stored = await app.Store.Read(
            async db =>
            {
                var sql = new Sql(db);
                sql.Add($"SELECT w.id FROM {WellColumns.From} WHERE {filter.Where(sql)} ORDER BY w.id");
                return await sql.Read(r => r.GetInt64(0), TestApp.Ct);
            },
            TestApp.Ct
        );
        var cube = (await app.Cubes.Fresh(TestApp.Ct))!;
        var chosen = cube.Selected(filter, []).Places().Select(p => cube.Header(p.Block, p.Slot).Id);
        Assert.Equal(stored, chosen);
        Count("filter that wells match", stored.Count > 0);
    }

    private async Task Given(Well[] wells, bool hidesDemo)
    {
        await app.Store.Write(
            TestApp.Tester,
            TimeProvider.System,
            async scope =>
            {
                await scope.Db.Wells.ExecuteDeleteAsync(TestApp.Ct);
                await scope
                    .Db.Datasets.Where(d => d.Key == "north" || d.Key == Dataset.Demo)
                    .ExecuteDeleteAsync(TestApp.Ct);
                foreach (var key in new[] { "north", Dataset.Demo })
                    scope.Db.Add(
                        new Dataset
                        {
                            Key = key,
                            Title = key,
                            ReportedUnits = "bbl, Mcf",
                            FirstMonth = hidesDemo ? new DateOnly(2020, 1, 1) : null,
                        }
                    );
                scope.Db.AddRange(wells);
                await scope.Db.SaveChangesAsync(TestApp.Ct);
                scope.TouchHeaders([Change.Everything]);
                return true;
            },
            TestApp.Ct
        );
        await app.Cubes.CatchUp(TestApp.Ct);
        Assert.NotNull(await app.Cubes.Fresh(TestApp.Ct));
    }

    private void Count(string situation, bool occurred) =>
        situations[situation] = situations.GetValueOrDefault(situation) + (occurred ? 1 : 0);
}

[Trait("Store", "SQLite")]
public sealed class SearchingEitherWayOnSqlite(SqliteApp app)
    : SearchingEitherWay<SqliteApp>(app),
        IClassFixture<SqliteApp>;

[Trait("Store", "Postgres")]
public sealed class SearchingEitherWayOnPostgres(PostgresApp app)
    : SearchingEitherWay<PostgresApp>(app),
        IClassFixture<PostgresApp>;
