using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Accounts;

/// <param name="Code">Of the second factor, or a recovery code.</param>
public sealed record SignInInput(string? Name, string? Password, string? Code)
{
    public SignInInput()
        : this(null, null, null) { }
}

/// <summary>
/// Signs a person in by password. A wrong name, a wrong password, a locked and a disabled account answer alike and take
/// as long; that a second factor is wanted is said only to who knows the password.
/// </summary>
internal static class SignIn
{
    public const string FailedCode = "auth.failed";

    private sealed record Outcome(SignedIn? SignedIn, AccountReply? Account, ProblemHttpResult? Problem);

    public static async Task<Results<Ok<AccountReply>, ProblemHttpResult>> Handle(
        HttpContext http,
        Store store,
        Identities identities,
        AccountWriting accounts,
        CancellationToken ct
    )
    {
        var errors = new QueryReader(http.Request).Errors;
        var body = await http.Request.Json<SignInInput, SignInInput>(errors, ct);
        if (body is null || errors.Any)
            return errors.Problem()!;

        var (name, password) = (body.Input.Name ?? "", body.Input.Password ?? "");
        if (TextRules.Complain(name) is not null || password.Length > PasswordRules.Most)
            return Failed();

        // The password is weighed before the transaction: it takes as long as a hundred writes.
        await using var db = store.Open();
        var found = await identities.On(db).FindByNameAsync(name);
        var isPassword = identities.IsPassword(found, password);
        var outcome = await accounts.Keep(
            new Actor(found?.Name ?? "unknown", found is null ? ActorKind.Visitor : ActorKind.Account, http.Address()),
            (scope, manager) => Decide(scope, manager, http, found, isPassword, body.Input.Code, ct),
            ct
        );
        if (outcome.Problem is { } problem)
            return problem;

        http.Open(outcome.SignedIn!);
        return TypedResults.Ok(outcome.Account);
    }

    public static ProblemHttpResult Failed() =>
        Problem.Of(
            401,
            FailedCode,
            "The name or the password is wrong, or there were too many attempts; wait five minutes in that case."
        );

    private static async Task<Outcome> Decide(
        WriteScope scope,
        UserManager<Account> people,
        HttpContext http,
        Account? found,
        bool isPassword,
        string? code,
        CancellationToken ct
    )
    {
        if (found is null)
        {
            // What was typed in place of a name is often a password: it is not written down.
            scope.Refused(AuditAction.SignInFailed, null, "No account has this name.");
            return new(null, null, Failed());
        }

        var account = (await people.FindByIdAsync($"{found.Id}"))!;
        var subject = $"account {account.Name}";
        if (account.Disabled || await people.IsLockedOutAsync(account))
        {
            scope.Refused(AuditAction.SignInFailed, subject, account.Disabled ? "Disabled." : "Locked.");
            return new(null, null, Failed());
        }

        if (!isPassword || account.PasswordHash != found.PasswordHash)
            return new(null, null, await Refuse(scope, people, account, "Wrong password.", Failed()));
        if (account.TwoFactorEnabled && string.IsNullOrWhiteSpace(code))
            return new(
                null,
                null,
                Problem.Of(401, "auth.second_factor_required", "A code of the second factor is wanted too.")
            );
        if (account.TwoFactorEnabled && !await SecondFactor.Takes(people, account, code!, scope.Now))
            return new(
                null,
                null,
                await Refuse(
                    scope,
                    people,
                    account,
                    "Wrong code.",
                    Problem.Of(401, "auth.second_factor_failed", "The code is wrong, too old or was used already.")
                )
            );

        await people.ResetAccessFailedCountAsync(account);
        var begun = await Sessions.Begin(scope, http, account, ct);
        scope.Audit(
            AuditAction.SignedIn,
            subject,
            note: account.TwoFactorEnabled ? "password and second factor" : "password"
        );
        return new(begun, await AccountReply.Of(people, account), null);
    }

    private static async Task<ProblemHttpResult> Refuse(
        WriteScope scope,
        UserManager<Account> people,
        Account account,
        string why,
        ProblemHttpResult problem
    )
    {
        scope.Refused(AuditAction.SignInFailed, $"account {account.Name}", why);
        await people.AccessFailedAsync(account);
        if (await people.IsLockedOutAsync(account))
            scope.Refused(AuditAction.Locked, $"account {account.Name}", "Too many failed attempts; five minutes.");
        return problem;
    }
}
