using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.People;

public sealed record PersonInput(string? Name, string? Role, bool? Disabled)
{
    public PersonInput()
        : this(null, null, null) { }
}

/// <summary>Makes an account without a password, and the link with which its owner chooses one.</summary>
internal static class CreatePerson
{
    public static async Task<Results<Created<NewPerson>, ProblemHttpResult>> Handle(
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    )
    {
        var errors = new QueryReader(http.Request).Errors;
        var body = await http.Request.Json<PersonInput, PersonInput>(errors, ct);
        if (body is null || errors.Any)
            return errors.Problem()!;
        if (errors.Role(body.Input.Role) is not { } role)
            return errors.Problem()!;

        return await accounts.Write<Results<Created<NewPerson>, ProblemHttpResult>>(
            http,
            async (scope, people) =>
            {
                var account = new Account
                {
                    UserName = body.Input.Name,
                    Role = role,
                    Disabled = body.Input.Disabled ?? false,
                    CreatedAt = scope.Now,
                };
                if (ProblemOf(await people.CreateAsync(account)) is { } problem)
                    return problem;

                scope.Audit(
                    AuditAction.AccountCreated,
                    $"account {account.Name}",
                    AuditValues.New(new { account.Name, Role = RoleNames.Of(role) })
                );
                var link = await InvitePerson.Link(scope, people, account);
                var reply = await PersonReply.Of(people, account, scope.Now);
                return TypedResults.Created(http.AddressOf($"people/{account.Id}"), NewPerson.Of(reply, link));
            },
            ct
        );
    }

    public static ProblemHttpResult? ProblemOf(IdentityResult result) =>
        result.Errors.FirstOrDefault(e => e.Code == "exists") is { } taken
            ? Problem.Conflict("person.exists", taken.Description)
            : AccountWriting.ProblemOf(result);
}

/// <summary>A new link: for who never chose a password, and for who forgot it.</summary>
internal static class InvitePerson
{
    public static async Task<Results<Ok<InvitationLink>, ProblemHttpResult>> Handle(
        long id,
        HttpContext http,
        AccountWriting accounts,
        CancellationToken ct
    )
    {
        if (new QueryReader(http.Request).Errors.Problem() is { } problem)
            return problem;

        return await accounts.Write<Results<Ok<InvitationLink>, ProblemHttpResult>>(
            http,
            async (scope, people) =>
                await people.FindByIdAsync($"{id}") is { } account
                    ? TypedResults.Ok(await Link(scope, people, account))
                    : ReadPeople.Unknown(id),
            ct
        );
    }

    public static async Task<InvitationLink> Link(WriteScope scope, UserManager<Account> people, Account account)
    {
        scope.Audit(AuditAction.AccountInvited, $"account {account.Name}");
        return new InvitationLink(await Invitations.PathFor(people, account), scope.Now + Invitations.Good);
    }
}
