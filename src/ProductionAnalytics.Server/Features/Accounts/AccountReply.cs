using Microsoft.AspNetCore.Identity;
using ProductionAnalytics.Server.Data.Accounts;

namespace ProductionAnalytics.Server.Features.Accounts;

/// <summary>Who is signed in.</summary>
/// <param name="Company">Signs in through the company's provider.</param>
/// <param name="SecondFactor">A code is asked for after the password.</param>
/// <param name="RecoveryCodesLeft">Null where there is no second factor.</param>
public sealed record AccountReply(
    long Id,
    string Name,
    string Role,
    bool Company,
    bool HasPassword,
    bool SecondFactor,
    int? RecoveryCodesLeft,
    DateTime CreatedAt,
    DateTime? LastSignInAt
)
{
    internal static async Task<AccountReply> Of(UserManager<Account> people, Account account) =>
        new(
            account.Id,
            account.Name,
            RoleNames.Of(account.Role),
            (await people.GetLoginsAsync(account)).Count > 0,
            account.PasswordHash is not null,
            account.TwoFactorEnabled,
            account.TwoFactorEnabled ? await people.CountRecoveryCodesAsync(account) : null,
            account.CreatedAt,
            account.LastSignInAt
        );
}
