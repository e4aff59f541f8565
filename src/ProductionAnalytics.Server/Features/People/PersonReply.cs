using Microsoft.AspNetCore.Identity;
using ProductionAnalytics.Server.Data.Accounts;

namespace ProductionAnalytics.Server.Features.People;

/// <summary>An account as administrators see it.</summary>
/// <param name="Company">Signs in through the company's provider, which also says the role.</param>
/// <param name="LockedUntil">After too many failed attempts; null where it is not locked.</param>
public record PersonReply(
    long Id,
    string Name,
    string Role,
    bool Disabled,
    bool Company,
    bool HasPassword,
    bool SecondFactor,
    DateTime? LockedUntil,
    DateTime CreatedAt,
    DateTime? LastSignInAt
)
{
    internal static async Task<PersonReply> Of(UserManager<Account> people, Account account, DateTime now) =>
        Of(account, (await people.GetLoginsAsync(account)).Count > 0, now);

    internal static PersonReply Of(Account account, bool company, DateTime now) =>
        new(
            account.Id,
            account.Name,
            RoleNames.Of(account.Role),
            account.Disabled,
            company,
            account.PasswordHash is not null,
            account.TwoFactorEnabled,
            account.LockoutEnd?.UtcDateTime is { } end && end > now ? end : null,
            account.CreatedAt,
            account.LastSignInAt
        );
}

/// <param name="Invitation">A link with which the person chooses a password, good once; hand it over in person or by a channel you trust.</param>
public sealed record InvitationLink(string Invitation, DateTime InvitationExpiresAt);

/// <param name="Invitation">As in <see cref="InvitationLink"/>.</param>
public sealed record NewPerson(
    long Id,
    string Name,
    string Role,
    bool Disabled,
    bool Company,
    bool HasPassword,
    bool SecondFactor,
    DateTime? LockedUntil,
    DateTime CreatedAt,
    DateTime? LastSignInAt,
    string Invitation,
    DateTime InvitationExpiresAt
) : PersonReply(Id, Name, Role, Disabled, Company, HasPassword, SecondFactor, LockedUntil, CreatedAt, LastSignInAt)
{
    internal static NewPerson Of(PersonReply p, InvitationLink link) =>
        new(
            p.Id,
            p.Name,
            p.Role,
            p.Disabled,
            p.Company,
            p.HasPassword,
            p.SecondFactor,
            p.LockedUntil,
            p.CreatedAt,
            p.LastSignInAt,
            link.Invitation,
            link.InvitationExpiresAt
        );
}
