using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Accounts;

public sealed record PasswordChangeInput(string? CurrentPassword, string? NewPassword)
{
    public PasswordChangeInput()
        : this(null, null) { }
}

/// <summary>The account of whoever asks. A key, a visitor and the person at an unclaimed machine have none.</summary>
internal static class OwnAccount
{
    public static async Task<Account?> Of(HttpContext http, UserManager<Account> people) =>
        http.Caller() is { Mode: CallerMode.Account } caller ? await people.FindByIdAsync($"{caller.Id}") : null;

    public static async Task<Results<Ok<AccountReply>, ProblemHttpResult>> Get(
        HttpContext http,
        Store store,
        Identities identities,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;

        await using var db = store.Open();
        var manager = identities.On(db);
        return await Of(http, manager) is { } account
            ? TypedResults.Ok(await AccountReply.Of(manager, account))
            : Refusals.NoAccount();
    }

    /// <summary>Other sessions of the account end with the password they began with.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> ChangePassword(
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    )
    {
        var errors = new QueryReader(http.Request).Errors;
        var body = await http.Request.Json<PasswordChangeInput, PasswordChangeInput>(errors, ct);
        if (body is null || errors.Any)
            return errors.Problem()!;

        return await accounts.Write<Results<NoContent, ProblemHttpResult>>(
            http,
            async (scope, people) =>
            {
                if (await Of(http, people) is not { } account)
                    return Refusals.NoAccount();
                if (!await people.CheckPasswordAsync(account, body.Input.CurrentPassword ?? ""))
                {
                    errors.Range("current_password", "Is not the password of this account.");
                    return errors.Problem()!;
                }

                var changed = await people.ChangePasswordAsync(
                    account,
                    body.Input.CurrentPassword ?? "",
                    body.Input.NewPassword ?? ""
                );
                if (AccountWriting.ProblemOf(changed, "new_password") is { } problem)
                    return problem;

                await OwnSessions.End(scope, account.Id, http.Caller().SessionId, ct);
                scope.Audit(AuditAction.PasswordChanged, $"account {account.Name}");
                return TypedResults.NoContent();
            },
            ct
        );
    }
}
