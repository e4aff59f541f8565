using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Cli;

/// <summary>Accounts without a browser, with the rights of whoever may read the store's files.</summary>
internal static class UsersCommand
{
    public static Command Command()
    {
        var name = new Argument<string>("NAME") { Description = "What the person is called." };
        var role = new Option<string>("--role") { Description = $"One of {RoleNames.List}.", Required = true };
        role.AcceptOnlyFromAmong([.. RoleNames.All]);
        var keepFactor = new Option<bool>("--keep-second-factor")
        {
            Description = "Leave the second factor on; without this it is turned off with the old password.",
        };

        var add = new Command("add", "Create an account; the password is read from standard input.") { name, role };
        add.SetAction((parsed, ct) => Add(parsed.GetValue(name)!, RoleNames.Find(parsed.GetValue(role))!.Value, ct));
        var list = new Command("list", "List accounts by name.");
        list.SetAction((_, ct) => List(ct));
        var give = new Command("role", "Give an account another role.") { name, role };
        give.SetAction((parsed, ct) => Give(parsed.GetValue(name)!, RoleNames.Find(parsed.GetValue(role))!.Value, ct));
        var password = new Command(
            "password",
            "Set a new password, read from standard input; the account is signed out everywhere."
        )
        {
            name,
            keepFactor,
        };
        password.SetAction((parsed, ct) => SetPassword(parsed.GetValue(name)!, parsed.GetValue(keepFactor), ct));
        var remove = new Command("remove", "Remove an account with its sessions, keys and views.") { name };
        remove.SetAction((parsed, ct) => Remove(parsed.GetValue(name)!, ct));
        return new Command("users", "Accounts of people.") { add, list, give, password, remove };
    }

    private static async Task<int> Add(string name, Role role, CancellationToken ct)
    {
        var password = await Password(ct);
        return await Change(
            async (scope, people) =>
            {
                var account = new Account
                {
                    UserName = name,
                    Role = role,
                    CreatedAt = scope.Now,
                };
                Must(await people.CreateAsync(account, password));
                scope.Audit(
                    AuditAction.AccountCreated,
                    $"account {name}",
                    AuditValues.New(new { Name = name, Role = RoleNames.Of(role) })
                );
                return $"{name} is {RoleNames.Of(role)}.";
            },
            ct
        );
    }

    private static async Task<int> List(CancellationToken ct)
    {
        await using var store = await OpenStore.Ready(ct);
        await using var db = store.Open();
        foreach (var a in await db.Accounts.OrderBy(a => a.NormalizedUserName).ToListAsync(ct))
            Console.WriteLine(
                string.Join(
                    '\t',
                    a.Id,
                    a.Name,
                    RoleNames.Of(a.Role),
                    a.Disabled ? "disabled" : "active",
                    a.LastSignInAt is { } at ? $"{at:yyyy-MM-ddTHH:mm:ssZ}" : "never signed in"
                )
            );
        return 0;
    }

    private static Task<int> Give(string name, Role role, CancellationToken ct) =>
        Change(
            async (scope, people) =>
            {
                var account = await Find(people, name);
                var before = account.Role;
                account.Role = role;
                Must(await people.UpdateAsync(account));
                await SomebodyMustStay(scope, ct);
                scope.Audit(
                    AuditAction.AccountUpdated,
                    $"account {account.Name}",
                    AuditValues.Between(new { Role = RoleNames.Of(before) }, new { Role = RoleNames.Of(role) })
                );
                return $"{account.Name} is {RoleNames.Of(role)}.";
            },
            ct
        );

    private static async Task<int> SetPassword(string name, bool keepFactor, CancellationToken ct)
    {
        var password = await Password(ct);
        return await Change(
            async (scope, people) =>
            {
                var account = await Find(people, name);
                if (account.PasswordHash is not null)
                    Must(await people.RemovePasswordAsync(account));
                Must(await people.AddPasswordAsync(account, password));
                await people.SetLockoutEndDateAsync(account, null);
                await people.ResetAccessFailedCountAsync(account);
                if (!keepFactor && account.TwoFactorEnabled)
                {
                    await people.RemoveSecondFactor(account);
                    scope.Audit(AuditAction.SecondFactorOff, $"account {account.Name}");
                }

                await scope.Db.Sessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(ct);
                scope.Audit(AuditAction.PasswordChanged, $"account {account.Name}");
                return $"{account.Name} has a new password.";
            },
            ct
        );
    }

    private static Task<int> Remove(string name, CancellationToken ct) =>
        Change(
            async (scope, people) =>
            {
                var account = await Find(people, name);
                Must(await people.DeleteAsync(account));
                await SomebodyMustStay(scope, ct);
                scope.Audit(AuditAction.AccountRemoved, $"account {account.Name}");
                return $"{account.Name} is removed.";
            },
            ct
        );

    private static async Task<int> Change(
        Func<WriteScope, UserManager<Account>, Task<string>> work,
        CancellationToken ct
    )
    {
        await using var store = await OpenStore.Ready(ct);
        await using var services = Services();
        var identities = services.GetRequiredService<Identities>();
        Console.WriteLine(
            await store.Write(Actor.Cli, TimeProvider.System, scope => work(scope, identities.On(scope.Db)), ct)
        );
        return 0;
    }

    private static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDataProtection();
        services.AddIdentities();
        return services.BuildServiceProvider();
    }

    private static async Task<Account> Find(UserManager<Account> people, string name) =>
        await people.FindByNameAsync(name) ?? throw new OperatorException($"There is no account '{name}'.");

    private static async Task SomebodyMustStay(WriteScope scope, CancellationToken ct)
    {
        if (await LastAdministrator.IsGone(scope, ct))
            throw new OperatorException(LastAdministrator.MustStay);
    }

    private static async Task<string> Password(CancellationToken ct)
    {
        if (!Console.IsInputRedirected)
            return await Spectre.Console.AnsiConsole.PromptAsync(
                new Spectre.Console.TextPrompt<string>("Password:") { IsSecret = true },
                ct
            );

        return await Console.In.ReadLineAsync(ct)
            ?? throw new OperatorException("The password is read from standard input, and there is none.");
    }

    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new OperatorException(string.Join(" ", result.Errors.Select(Sentence)));
    }

    private static string Sentence(IdentityError error) =>
        error.Code == "password"
            ? $"The password cannot be taken. It {char.ToLowerInvariant(error.Description[0])}{error.Description[1..]}"
            : error.Description;
}
