using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Keys;

/// <param name="Role">What the key may do; at most what its owner may.</param>
/// <param name="ExpiresAt">Null for a key that does not expire.</param>
public sealed record KeyInput(string? Name, string? Role, DateTime? ExpiresAt)
{
    public KeyInput()
        : this(null, null, null) { }
}

internal static class CreateKey
{
    private const int MostName = 100;

    public static async Task<Results<Created<NewKey>, ProblemHttpResult>> Handle(
        HttpContext http,
        AccountWriting accounts,
        Usage usage,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var errors = new QueryReader(http.Request).Errors;
        var body = await http.Request.Json<KeyInput, KeyInput>(errors, ct);
        if (body is null || errors.Any)
            return errors.Problem()!;
        if (http.Caller() is not { Mode: CallerMode.Account } caller)
            return Refusals.NoAccount();

        var role = Check(body.Input, caller, clock.GetUtcNow().UtcDateTime, errors);
        if (role is null || errors.Any)
            return errors.Problem()!;

        var secret = ApiKeys.New();
        return await accounts.Write<Results<Created<NewKey>, ProblemHttpResult>>(
            http,
            async (scope, _) =>
            {
                var key = ApiKeys.Key(
                    secret,
                    body.Input.Name!.Trim(),
                    role.Value,
                    caller.Id,
                    scope.Now,
                    body.Input.ExpiresAt?.ToUniversalTime()
                );
                await ApiKeys.Add(scope, key, ct);
                var reply = KeyReply.Of(key, caller.Name, usage, scope.Now);
                return TypedResults.Created(http.AddressOf("account/keys"), NewKey.Of(reply, secret));
            },
            ct
        );
    }

    private static Role? Check(KeyInput input, Caller caller, DateTime now, RequestErrors errors)
    {
        if (string.IsNullOrWhiteSpace(input.Name))
            errors.Range("name", "A name is required.");
        else if (TextRules.Complain(input.Name, MostName) is { } complaint)
            errors.Range("name", complaint);
        if (input.ExpiresAt is { } expires && expires.ToUniversalTime() <= now)
            errors.Range("expires_at", "Is in the past.");
        if (errors.Role(input.Role) is not { } role)
            return null;

        if (!caller.May(role))
            errors.Range("role", $"Is more than you may yourself: {RoleNames.Of(caller.Role!.Value)}.");
        return role;
    }
}
