using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>Makes accounts and sessions without the long way through the sign-in page.</summary>
internal static class Accounts
{
    /// <summary>An account whose password is <see cref="Person.Password"/>.</summary>
    public static async Task<Account> GivenAccount(this TestApp app, string name, Role role)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var identities = scope.ServiceProvider.GetRequiredService<Identities>();
        return await app.Store.Write(
            TestApp.Tester,
            TimeProvider.System,
            async write =>
            {
                var people = identities.On(write.Db);
                if (await people.FindByNameAsync(name) is { } known)
                    return known;

                var account = new Account
                {
                    UserName = name,
                    Role = role,
                    CreatedAt = write.Now,
                };
                var made = await people.CreateAsync(account, Person.Password);
                Assert.True(made.Succeeded, string.Join(" ", made.Errors.Select(e => e.Description)));
                return account;
            },
            TestApp.Ct
        );
    }

    /// <summary>Somebody who is signed in already.</summary>
    public static async Task<Person> SignedIn(this TestApp app, string name, Role role)
    {
        var account = await app.GivenAccount(name, role);
        var person = await Person.At(app);
        person.Browser.Set(Browser.SessionCookie, await app.GivenSession(account, unused: TimeSpan.Zero));
        // The page gets the word for changes with its first question.
        Assert.Equal(name, (await person.Read("/config.json")).Text("user"));
        return person;
    }

    /// <summary>What the cookie of a session holds that was not used for a while, and ends a while from now.</summary>
    public static async Task<string> GivenSession(
        this TestApp app,
        Account account,
        TimeSpan unused,
        double daysLeft = 1
    )
    {
        var secret = Secret.New();
        await app.Store.Write(
            TestApp.Tester,
            TimeProvider.System,
            async write =>
            {
                write.Db.Add(
                    new Session
                    {
                        AccountId = account.Id,
                        SecretHash = Secret.Hash(secret),
                        CreatedAt = write.Now - unused,
                        LastSeenAt = write.Now - unused,
                        ExpiresAt = write.Now.AddDays(daysLeft),
                    }
                );
                return await write.Db.SaveChangesAsync(TestApp.Ct);
            },
            TestApp.Ct
        );
        return secret;
    }

    public static Task<Person> SignedIn(this TestApp app, Role role) =>
        app.SignedIn(role.ToString().ToLowerInvariant(), role);

    /// <summary>A key of the command line's.</summary>
    public static async Task<string> GivenKey(this TestApp app, Role role, DateTime? expires = null)
    {
        var secret = ApiKeys.New();
        await app.Store.Write(
            TestApp.Tester,
            TimeProvider.System,
            async write =>
            {
                await ApiKeys.Add(
                    write,
                    ApiKeys.Key(secret, "test", role, owner: null, write.Now, expires),
                    TestApp.Ct
                );
                return true;
            },
            TestApp.Ct
        );
        return secret;
    }

    public static (string, string) Bearer(string key) => ("Authorization", $"Bearer {key}");

    /// <summary>What the audit has, newest first.</summary>
    public static async Task<List<AuditEntry>> Audited(this TestApp app)
    {
        await using var db = app.Store.Open();
        return await db.Audit.OrderByDescending(a => a.Id).ToListAsync(TestApp.Ct);
    }
}
