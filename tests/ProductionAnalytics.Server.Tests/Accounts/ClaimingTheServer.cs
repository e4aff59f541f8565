using System.Text.Json.Nodes;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>The first account makes its owner administrator, and ends the time in which the machine itself was.</summary>
public abstract class ClaimingTheServer<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task The_first_account_is_made_once_and_takes_over()
    {
        var view = await (
            await app.Post(
                "/api/v1/views",
                new
                {
                    name = "Mine before",
                    screen = "map",
                    query = "region=MC",
                }
            )
        ).Body();
        Assert.Null((string?)view["owner"]);
        await RefusesBadOnes();

        var ann = await Person.At(app);
        var account = await ann.Create("/api/v1/auth/first", new { name = "Ann Lee", password = Person.Password });

        Assert.Equal(("Ann Lee", "administrator"), (account.Text("name"), account.Text("role")));
        await (await app.Ask("/api/v1/wells")).ShouldBe(401, "auth.required");
        Assert.Equal("Ann Lee", (await ann.Read("/config.json")).Text("user"));
        await ann.Create("/api/v1/wells", new { name = "W-1" });
        var views = (await ann.Read("/api/v1/views")).AsArray();
        Assert.Equal(("Mine before", "Ann Lee"), (views.Single()!.Text("name"), views.Single()!.Text("owner")));

        await (
            await (await Person.At(app)).Post("/api/v1/auth/first", new { name = "Bob", password = Person.Password })
        ).ShouldBe(409, "auth.claimed");
        var audit = await app.Audited();
        Assert.Contains(audit, a => (a.Action, a.Subject) == (AuditAction.SignedIn, "account Ann Lee"));
        Assert.Contains(
            audit,
            a => (a.Action, a.Subject, a.Actor) == (AuditAction.AccountCreated, "account Ann Lee", "local")
        );
    }

    private async Task RefusesBadOnes()
    {
        foreach (
            var (name, password, member) in new[]
            {
                ("", Person.Password, "name"),
                (" Ann", Person.Password, "name"),
                ("Ann\u200b", Person.Password, "name"),
                (new string('a', 101), Person.Password, "name"),
                ("Ann", "", "password"),
                ("Ann", "short", "password"),
                ("Ann", "password1234", "password"),
                ("Ann", "P4ssw0rd!!12", "password"),
                ("Ann", "aaaaaaaaaaaaaaaa", "password"),
                ("Ann", "123456789012", "password"),
                ("Ann", "qwertyuiop12", "password"),
                ("annabel", "annabelannabel", "password"),
                ("Ann", "Production2026", "password"),
                ("Ann", new string('x', 257), "password"),
            }
        )
        {
            var problem = await (await app.Post("/api/v1/auth/first", new { name, password })).ShouldBe(
                422,
                "request.out_of_range"
            );
            Assert.True(problem["errors"]![member] is JsonArray { Count: 1 }, $"{name} {password}: {problem}");
            Assert.DoesNotContain(
                password.Length > 8 ? password : "\0",
                problem.ToJsonString(),
                StringComparison.Ordinal
            );
        }
    }
}

/// <summary>Many at once: one gets it.</summary>
public abstract class ClaimingAtOnce<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task One_of_many_who_claim_at_once_is_administrator()
    {
        var people = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Person.At(app)));
        var replies = await Task.WhenAll(
            people.Select(
                (p, i) => p.Post("/api/v1/auth/first", new { name = $"person {i}", password = Person.Password })
            )
        );

        Assert.Equal(1, replies.Count(r => (int)r.StatusCode == 201));
        foreach (var reply in replies.Where(r => (int)r.StatusCode != 201))
            await reply.ShouldBe(409, "auth.claimed");
    }
}

[Trait("Store", "SQLite")]
public sealed class ClaimingTheServerOnSqlite(FastSqliteApp app)
    : ClaimingTheServer<FastSqliteApp>(app),
        IClassFixture<FastSqliteApp>;

[Trait("Store", "Postgres")]
public sealed class ClaimingTheServerOnPostgres(FastPostgresApp app)
    : ClaimingTheServer<FastPostgresApp>(app),
        IClassFixture<FastPostgresApp>;

[Trait("Store", "SQLite")]
public sealed class ClaimingAtOnceOnSqlite(FastSqliteApp app)
    : ClaimingAtOnce<FastSqliteApp>(app),
        IClassFixture<FastSqliteApp>;

[Trait("Store", "Postgres")]
public sealed class ClaimingAtOnceOnPostgres(FastPostgresApp app)
    : ClaimingAtOnce<FastPostgresApp>(app),
        IClassFixture<FastPostgresApp>;
