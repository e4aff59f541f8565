using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.People;

/// <summary>What an administrator does to an account. There is always one administrator left who can sign in.</summary>
internal static class ChangePerson
{
    public static async Task<Results<Ok<PersonReply>, ProblemHttpResult>> Replace(
        long id,
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    )
    {
        var errors = new QueryReader(http.Request).Errors;
        var body = await http.Request.Json<PersonInput, PersonReply>(errors, ct);
        if (body is null || errors.Any)
            return errors.Problem()!;
        if (errors.Role(body.Input.Role) is not { } role)
            return errors.Problem()!;

        return await accounts.Write<Results<Ok<PersonReply>, ProblemHttpResult>>(
            http,
            async (scope, people) =>
            {
                if (await people.FindByIdAsync($"{id}") is not { } account)
                    return ReadPeople.Unknown(id);
                body.CheckReadOnly(await PersonReply.Of(people, account, scope.Now), http.Json(), errors);
                if (errors.Problem() is { } readOnly)
                    return readOnly;

                var before = Values(account);
                (account.UserName, account.Role, account.Disabled) = (
                    body.Input.Name,
                    role,
                    body.Input.Disabled ?? false
                );
                if (CreatePerson.ProblemOf(await people.UpdateAsync(account)) is { } problem)
                    return problem;
                if (await NobodyIsLeft(scope, ct) is { } lastOne)
                    return lastOne;

                if (account.Disabled)
                    await EndSessions(scope, id, ct);
                scope.Audit(
                    AuditAction.AccountUpdated,
                    $"account {account.Name}",
                    AuditValues.Between(before, Values(account))
                );
                return TypedResults.Ok(await PersonReply.Of(people, account, scope.Now));
            },
            ct
        );
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        long id,
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    ) =>
        await Change(
            id,
            http,
            accounts,
            async (scope, people, account) =>
            {
                await people.DeleteAsync(account);
                scope.Audit(
                    AuditAction.AccountRemoved,
                    $"account {account.Name}",
                    AuditValues.Old(AuditValues.Json(Values(account)))
                );
            },
            ct
        );

    public static async Task<Results<NoContent, ProblemHttpResult>> SignOutEverywhere(
        long id,
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    ) =>
        await Change(
            id,
            http,
            accounts,
            async (scope, _, account) =>
            {
                await EndSessions(scope, id, ct);
                scope.Audit(AuditAction.SignedOutEverywhere, $"account {account.Name}");
            },
            ct
        );

    /// <summary>For who lost the phone and the recovery codes.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> RemoveSecondFactor(
        long id,
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    ) =>
        await Change(
            id,
            http,
            accounts,
            async (scope, people, account) =>
            {
                await people.RemoveSecondFactor(account);
                scope.Audit(AuditAction.SecondFactorOff, $"account {account.Name}");
            },
            ct
        );

    private static async Task<Results<NoContent, ProblemHttpResult>> Change(
        long id,
        HttpContext http,
        AccountWriting accounts,
        Func<WriteScope, UserManager<Account>, Account, Task> work,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;

        return await accounts.Write<Results<NoContent, ProblemHttpResult>>(
            http,
            async (scope, people) =>
            {
                if (await people.FindByIdAsync($"{id}") is not { } account)
                    return ReadPeople.Unknown(id);

                await work(scope, people, account);
                return await NobodyIsLeft(scope, ct) is { } lastOne ? lastOne : TypedResults.NoContent();
            },
            ct
        );
    }

    private static async Task<ProblemHttpResult?> NobodyIsLeft(WriteScope scope, CancellationToken ct) =>
        await LastAdministrator.IsGone(scope, ct)
            ? Problem.Conflict("person.last_administrator", LastAdministrator.MustStay)
            : null;

    private static Task EndSessions(WriteScope scope, long id, CancellationToken ct) =>
        scope.Db.Sessions.Where(s => s.AccountId == id).ExecuteDeleteAsync(ct);

    private static object Values(Account account) =>
        new
        {
            account.Name,
            Role = RoleNames.Of(account.Role),
            account.Disabled,
        };
}
