using System.Diagnostics;
using System.Net;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>Accounts and keys without a browser, beside a server that runs.</summary>
public abstract class AccountsByCommand<TApp>(TApp app)
    where TApp : TestApp
{
    [Fact]
    public async Task A_running_server_knows_who_the_command_line_let_in()
    {
        Assert.True((await app.Ask("/api/v1/wells")).IsSuccessStatusCode);
        var (code, key, _) = await Run(null, "keys", "create", "loader", "--role", "editor", "--expires", "1d");
        Assert.Equal(0, code);
        Assert.Matches("^pa_[A-Za-z0-9_-]{43}\n$", key);
        Assert.Equal(
            201,
            (int)(await app.Post("/api/v1/wells", new { name = "by key" }, Accounts.Bearer(key.Trim()))).StatusCode
        );

        (code, _, var complaint) = await Run("password1234\n", "users", "add", "ops", "--role", "administrator");
        Assert.Equal(2, code);
        Assert.Contains("easily guessed", complaint, StringComparison.Ordinal);
        (code, var said, _) = await Run($"{Person.Password}\n", "users", "add", "ops", "--role", "administrator");
        Assert.Equal((0, "ops is administrator.\n"), (code, said));

        var ops = await (await Person.At(app)).SignIn("ops");
        await WaitFor(async () => (await app.Ask("/api/v1/wells")).StatusCode == HttpStatusCode.Unauthorized);
        Assert.Equal("administrator", (await ops.Read("/config.json")).Text("role"));

        (code, _, complaint) = await Run(null, "users", "role", "ops", "--role", "viewer");
        Assert.Equal(2, code);
        Assert.Contains("has to stay", complaint, StringComparison.Ordinal);
        (code, _, _) = await Run("another velvet harbour nine\n", "users", "password", "ops");
        Assert.Equal(0, code);
        await WaitFor(async () => (await ops.Get("/api/v1/account")).StatusCode == HttpStatusCode.Unauthorized);
        await (await Person.At(app)).SignIn("ops", "another velvet harbour nine");

        (_, said, _) = await Run(null, "keys", "list");
        Assert.Contains("loader\teditor\tuntil ", said, StringComparison.Ordinal);
        (code, _, _) = await Run(null, "keys", "revoke", said.Split('\t')[0]);
        Assert.Equal(0, code);
        await WaitFor(async () =>
            (await app.Ask("/api/v1/formats", Accounts.Bearer(key.Trim()))).StatusCode == HttpStatusCode.Unauthorized
        );

        var audit = await app.Audited();
        Assert.Contains(
            audit,
            a => (a.Actor, a.Action, a.Subject) == ("cli", AuditAction.AccountCreated, "account ops")
        );
        Assert.Contains(audit, a => (a.Actor, a.Action) == ("cli", AuditAction.KeyRevoked));
        Assert.Contains("@", audit.First(a => a.Actor == "cli").Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("users", "add", "x")]
    [InlineData("users", "add", "x", "--role", "king")]
    [InlineData("users", "password", "nobody")]
    [InlineData("keys", "create", "k", "--role", "viewer", "--expires", "soon")]
    [InlineData("keys", "create", "k", "--role", "viewer", "--expires", "0d")]
    [InlineData("keys", "revoke", "12345")]
    public async Task A_command_that_cannot_be_done_says_why(params string[] arguments)
    {
        var (code, printed, complaint) = await Run($"{Person.Password}\n", arguments);
        Assert.Equal(2, code);
        Assert.NotEmpty(complaint);
        Assert.DoesNotContain("pa_", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", complaint, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Printed, string Complaint)> Run(string? input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ProductionAnalytics.Server.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in app.AllSettings())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (printed, complaint) = (
            process.StandardOutput.ReadToEndAsync(TestApp.Ct),
            process.StandardError.ReadToEndAsync(TestApp.Ct)
        );
        await process.WaitForExitAsync(TestApp.Ct);
        return (process.ExitCode, await printed, await complaint);
    }

    /// <summary>Another process wrote; the server hears of it within a second.</summary>
    private static async Task WaitFor(Func<Task<bool>> happens)
    {
        while (!await happens())
            await Task.Yield();
    }
}

[Trait("Store", "SQLite")]
public sealed class AccountsByCommandOnSqlite(FastSqliteApp app)
    : AccountsByCommand<FastSqliteApp>(app),
        IClassFixture<FastSqliteApp>;

[Trait("Store", "Postgres")]
public sealed class AccountsByCommandOnPostgres(FastPostgresApp app)
    : AccountsByCommand<FastPostgresApp>(app),
        IClassFixture<FastPostgresApp>;
