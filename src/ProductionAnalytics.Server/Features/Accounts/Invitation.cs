using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Accounts;

/// <param name="Id">From the link, like the token.</param>
public sealed record InvitationInput(long? Id, string? Token, string? Password)
{
    public InvitationInput()
        : this(null, null, null) { }
}

/// <summary>Gives an account the password that its owner chooses, by a link an administrator handed over.</summary>
internal static class Invitation
{
    public static async Task<Results<Ok<AccountReply>, ProblemHttpResult>> Handle(
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    )
    {
        var errors = new QueryReader(http.Request).Errors;
        var body = await http.Request.Json<InvitationInput, InvitationInput>(errors, ct);
        if (body is null || errors.Any)
            return errors.Problem()!;

        SignedIn? signedIn = null;
        var reply = await accounts.Write<Results<Ok<AccountReply>, ProblemHttpResult>>(
            http,
            async (scope, people) =>
            {
                var account = await people.FindByIdAsync($"{body.Input.Id}");
                if (account is null or { Disabled: true } || body.Input.Token is null)
                    return NotGood();

                var set = await people.ResetPasswordAsync(account, body.Input.Token, body.Input.Password ?? "");
                if (set.Errors.Any(e => e.Code == "InvalidToken"))
                    return NotGood();
                if (AccountWriting.ProblemOf(set) is { } problem)
                    return problem;

                await OwnSessions.End(scope, account.Id, but: 0, ct);
                await people.SetLockoutEndDateAsync(account, null);
                await people.ResetAccessFailedCountAsync(account);
                scope.Audit(AuditAction.PasswordChanged, $"account {account.Name}", note: "By an invitation.");
                if (account.TwoFactorEnabled)
                    return TypedResults.Ok(await AccountReply.Of(people, account));

                signedIn = await Sessions.Begin(scope, http, account, ct);
                scope.Audit(AuditAction.SignedIn, $"account {account.Name}", note: "invitation");
                return TypedResults.Ok(await AccountReply.Of(people, account));
            },
            ct
        );
        // Who has a second factor signs in with it.
        if (signedIn is not null && reply.Result is Ok<AccountReply>)
            http.Open(signedIn);
        return reply;
    }

    private static ProblemHttpResult NotGood() =>
        Problem.Of(
            403,
            "auth.link_invalid",
            "The link is not valid, too old, or was used already; ask an administrator for a new one."
        );
}
