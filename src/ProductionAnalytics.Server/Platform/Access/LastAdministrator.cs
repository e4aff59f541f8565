using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>There is always one left who can let others in.</summary>
internal static class LastAdministrator
{
    public const string MustStay = "At least one administrator has to stay.";

    /// <summary>Whether the change of this transaction leaves nobody.</summary>
    public static async Task<bool> IsGone(WriteScope scope, CancellationToken ct)
    {
        // On PostgreSQL two administrators could otherwise remove each other at once.
        if (scope.Db.IsPostgres)
            await scope.Db.Database.ExecuteSqlAsync($"LOCK TABLE accounts IN SHARE ROW EXCLUSIVE MODE", ct);
        return !await scope.Db.Accounts.AnyAsync(a => a.Role == Role.Administrator && !a.Disabled, ct);
    }
}
