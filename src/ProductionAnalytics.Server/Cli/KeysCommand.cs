using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Cli;

/// <summary>Keys with which scripts sign in.</summary>
internal static class KeysCommand
{
    public static Command Command()
    {
        var name = new Argument<string>("NAME") { Description = "What the key is for." };
        var role = new Option<string>("--role") { Description = $"One of {RoleNames.List}.", Required = true };
        role.AcceptOnlyFromAmong([.. RoleNames.All]);
        var expires = new Option<string>("--expires")
        {
            Description = "How long it is good, as 90d or 12h; never for ever.",
            DefaultValueFactory = _ => "90d",
        };
        var id = new Argument<long>("ID") { Description = "As 'keys list' shows it." };

        var create = new Command("create", "Create a key, and print it alone on its line: it is not shown again.")
        {
            name,
            role,
            expires,
        };
        create.SetAction(
            (parsed, ct) =>
                Create(
                    parsed.GetValue(name)!,
                    RoleNames.Find(parsed.GetValue(role))!.Value,
                    Lifetime(parsed.GetValue(expires)!),
                    ct
                )
        );
        var list = new Command("list", "List keys, newest first.");
        list.SetAction((_, ct) => List(ct));
        var revoke = new Command("revoke", "Revoke a key.") { id };
        revoke.SetAction((parsed, ct) => Revoke(parsed.GetValue(id), ct));
        return new Command("keys", "Keys of scripts.") { create, list, revoke };
    }

    private static async Task<int> Create(string name, Role role, TimeSpan? lifetime, CancellationToken ct)
    {
        if (NameRules.Complain(name) is { } complaint)
            throw new OperatorException($"NAME: {complaint}");

        await using var store = await OpenStore.Ready(ct);
        var secret = ApiKeys.New();
        await store.Write(
            Actor.Cli,
            TimeProvider.System,
            async scope =>
            {
                await ApiKeys.Add(
                    scope,
                    ApiKeys.Key(secret, name, role, owner: null, scope.Now, scope.Now + lifetime),
                    ct
                );
                return true;
            },
            ct
        );
        Console.WriteLine(secret);
        return 0;
    }

    private static async Task<int> List(CancellationToken ct)
    {
        await using var store = await OpenStore.Ready(ct);
        await using var db = store.Open();
        foreach (var k in await db.ApiKeys.OrderByDescending(k => k.Id).ToListAsync(ct))
            Console.WriteLine(
                string.Join(
                    '\t',
                    k.Id,
                    $"{k.Start}…",
                    k.Name,
                    RoleNames.Of(k.Role),
                    k.RevokedAt is not null ? "revoked"
                        : k.ExpiresAt is { } end ? $"until {end:yyyy-MM-ddTHH:mm:ssZ}"
                        : "for ever",
                    k.LastUsedAt is { } at ? $"used {at:yyyy-MM-ddTHH:mm:ssZ}" : "never used"
                )
            );
        return 0;
    }

    private static async Task<int> Revoke(long id, CancellationToken ct)
    {
        await using var store = await OpenStore.Ready(ct);
        return await store.Write(
            Actor.Cli,
            TimeProvider.System,
            async scope =>
            {
                var key =
                    await scope.Db.ApiKeys.AsTracking().SingleOrDefaultAsync(k => k.Id == id, ct)
                    ?? throw new OperatorException($"There is no key {id}.");
                await ApiKeys.Revoke(scope, key, ct);
                return 0;
            },
            ct
        );
    }

    private static TimeSpan? Lifetime(string text)
    {
        if (text == "never")
            return null;
        var isNumber = int.TryParse(
            text.AsSpan(0, Math.Max(0, text.Length - 1)),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        );
        return (isNumber && number is > 0 and <= 100_000, text[^1]) switch
        {
            (true, 'd') => TimeSpan.FromDays(number),
            (true, 'h') => TimeSpan.FromHours(number),
            _ => throw new OperatorException($"--expires is '{text}', but must be like 90d, 12h or never."),
        };
    }
}
