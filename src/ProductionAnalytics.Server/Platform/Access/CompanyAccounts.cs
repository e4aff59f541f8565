using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>The accounts of people whom their company vouches for; their role follows their groups at each sign-in.</summary>
internal sealed class CompanyAccounts(AppSettings settings, AccountWriting accounts)
{
    private const string Note = "company account";

    private OidcSettings Oidc => settings.Access.Oidc!;

    /// <summary>Signs somebody in, or says in a word why not.</summary>
    public async Task<string?> SignIn(HttpContext http, ClaimsPrincipal person, CancellationToken ct)
    {
        var subject = person.FindFirstValue("sub");
        if (string.IsNullOrEmpty(subject) || subject.Length > 255)
            return "failed";

        var name = NameOf(person, subject);
        var signedIn = await accounts.Keep(
            new Actor(name, ActorKind.Visitor, http.Address()),
            async (scope, people) =>
            {
                var known = await people.FindByLoginAsync(Oidc.Authority, subject);
                if (RoleOf(person) is not { } role || known is { Disabled: true })
                {
                    scope.Refused(
                        AuditAction.SignInFailed,
                        $"account {known?.Name ?? name}",
                        $"{Note}: no role or disabled"
                    );
                    return null;
                }

                var account = known ?? await Create(scope, people, name, subject, role, ct);
                if (account.Role != role)
                {
                    scope.Audit(
                        AuditAction.AccountUpdated,
                        $"account {account.Name}",
                        AuditValues.Between(
                            new { Role = RoleNames.Of(account.Role) },
                            new { Role = RoleNames.Of(role) }
                        ),
                        Note
                    );
                    account.Role = role;
                }

                var begun = await Sessions.Begin(scope, http, account, ct);
                scope.Audit(AuditAction.SignedIn, $"account {account.Name}", note: Note);
                return begun;
            },
            ct
        );
        if (signedIn is null)
            return "no_role";

        http.Open(signedIn);
        return null;
    }

    private async Task<Account> Create(
        WriteScope scope,
        UserManager<Account> people,
        string name,
        string subject,
        Role role,
        CancellationToken ct
    )
    {
        // A name that somebody has here already is not proof of being that person.
        if (await people.FindByNameAsync(name) is not null)
            name = $"{name} ({Secret.Hash($"{Oidc.Authority} {subject}")[..8]})";
        var account = new Account
        {
            UserName = name,
            Role = role,
            CreatedAt = scope.Now,
        };
        Must(await people.CreateAsync(account));
        Must(await people.AddLoginAsync(account, new UserLoginInfo(Oidc.Authority, subject, Oidc.Title)));
        scope.Audit(
            AuditAction.AccountCreated,
            $"account {name}",
            AuditValues.New(new { Name = name, Role = RoleNames.Of(role) }),
            Note
        );
        return account;

        static void Must(IdentityResult result)
        {
            if (!result.Succeeded)
                throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Description)));
        }
    }

    /// <summary>The highest role of the person's groups.</summary>
    private Role? RoleOf(ClaimsPrincipal person)
    {
        var roles = person
            .FindAll(Oidc.GroupClaim)
            .Where(c => Oidc.Roles.ContainsKey(c.Value))
            .Select(c => Oidc.Roles[c.Value])
            .ToList();
        return roles.Count > 0 ? roles.Max() : Oidc.DefaultRole;
    }

    private static string NameOf(ClaimsPrincipal person, string subject)
    {
        var name = person.FindFirstValue("preferred_username") ?? person.FindFirstValue("email") ?? subject;
        name = name.Trim();
        return NameRules.Complain(name) is null ? name : $"person {Secret.Hash(subject)[..8]}";
    }
}
