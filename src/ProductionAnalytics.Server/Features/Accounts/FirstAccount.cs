using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Accounts;

/// <param name="Token">From the one-time link; not needed at the machine itself.</param>
public sealed record FirstAccountInput(string? Name, string? Password, string? Token)
{
    public FirstAccountInput()
        : this(null, null, null) { }
}

/// <summary>Creates the administrator, and signs them in. Afterwards nobody gets in without an account.</summary>
internal static class FirstAccount
{
    public static async Task<Results<Created<AccountReply>, ProblemHttpResult>> Handle(
        HttpContext http,
        AccountWriting accounts,
        Callers callers,
        OneTimeLink link,
        CancellationToken ct
    )
    {
        var errors = new QueryReader(http.Request).Errors;
        var body = await http.Request.Json<FirstAccountInput, FirstAccountInput>(errors, ct);
        if (body is null || errors.Any)
            return errors.Problem()!;

        var isLocal = (await callers.Find(http)).Mode == CallerMode.Local;
        SignedIn? signedIn = null;
        var reply = await accounts.Write<Results<Created<AccountReply>, ProblemHttpResult>>(
            http,
            async (scope, people) =>
            {
                // PostgreSQL has several writers; one at a time looks whether there is an account.
                if (scope.Db.IsPostgres)
                    await scope.Db.Database.ExecuteSqlAsync($"LOCK TABLE accounts IN EXCLUSIVE MODE", ct);
                if (await scope.Db.Accounts.AnyAsync(ct))
                    return Problem.Conflict("auth.claimed", "There is an account already; sign in.");
                if (!isLocal && !link.IsGood(body.Input.Token))
                    return Problem.Of(
                        403,
                        "auth.link_invalid",
                        "The link is not valid, or too old; the server prints a new one when it starts."
                    );

                var account = new Account
                {
                    UserName = body.Input.Name,
                    Role = Role.Administrator,
                    CreatedAt = scope.Now,
                };
                if (
                    AccountWriting.ProblemOf(await people.CreateAsync(account, body.Input.Password ?? "")) is
                    { } problem
                )
                    return problem;

                await scope
                    .Db.SavedViews.Where(v => v.AccountId == null)
                    .ExecuteUpdateAsync(v => v.SetProperty(x => x.AccountId, account.Id), ct);
                scope.Audit(
                    AuditAction.AccountCreated,
                    $"account {account.Name}",
                    AuditValues.New(new { account.Name, Role = RoleNames.Of(account.Role) }),
                    "The first account."
                );
                signedIn = await Sessions.Begin(scope, http, account, ct);
                scope.Audit(AuditAction.SignedIn, $"account {account.Name}", note: "first account");
                return TypedResults.Created(http.AddressOf("account"), await AccountReply.Of(people, account));
            },
            ct
        );
        if (reply.Result is Created<AccountReply>)
            http.Open(signedIn!);
        return reply;
    }
}
