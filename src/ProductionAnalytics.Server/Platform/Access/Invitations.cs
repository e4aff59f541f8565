using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using ProductionAnalytics.Server.Data.Accounts;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>A link with which a person gives their account a password. It is good once: a new password makes it worthless.</summary>
internal static class Invitations
{
    public static readonly TimeSpan Good = TimeSpan.FromDays(3);

    public static async Task<string> PathFor(UserManager<Account> people, Account account)
    {
        var token = await people.GeneratePasswordResetTokenAsync(account);
        return QueryHelpers.AddQueryString(
            "/sign-in/invitation",
            new Dictionary<string, string?> { ["id"] = $"{account.Id}", ["token"] = token }
        );
    }
}
