using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Platform.Access;

internal static class RoleReading
{
    /// <summary>The role that was sent, or null with the reason in the errors.</summary>
    public static Role? Role(this RequestErrors errors, string? sent)
    {
        var role = RoleNames.Find(sent);
        if (role is null)
            errors.Range("role", $"Must be one of {RoleNames.List}.");
        return role;
    }
}
