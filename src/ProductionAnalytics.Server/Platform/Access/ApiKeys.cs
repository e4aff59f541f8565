using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>What a script sends: <c>Authorization: Bearer pa_…</c>.</summary>
internal static class ApiKeys
{
    private const string Prefix = "pa_";
    private const string Scheme = "Bearer ";
    private const int Shown = 8;

    public static string New() => Prefix + Secret.New();

    public static string? SecretIn(string header)
    {
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;

        var key = header[Scheme.Length..].Trim();
        return key.StartsWith(Prefix, StringComparison.Ordinal) && key.Length <= 100 ? key : null;
    }

    /// <param name="owner">Null for one that the command line makes.</param>
    public static ApiKey Key(string secret, string name, Role role, long? owner, DateTime now, DateTime? expires) =>
        new()
        {
            AccountId = owner,
            Name = name,
            Start = secret[..Shown],
            SecretHash = Secret.Hash(secret),
            Role = role,
            CreatedAt = now,
            ExpiresAt = expires,
        };

    public static async Task Add(WriteScope scope, ApiKey key, CancellationToken ct)
    {
        scope.Db.Add(key);
        await scope.Db.SaveChangesAsync(ct);
        scope.Audit(
            AuditAction.KeyCreated,
            Subject(key),
            AuditValues.New(
                new
                {
                    key.Name,
                    Role = RoleNames.Of(key.Role),
                    key.ExpiresAt,
                }
            )
        );
    }

    public static async Task Revoke(WriteScope scope, ApiKey key, CancellationToken ct)
    {
        if (key.RevokedAt is not null)
            return;

        key.RevokedAt = scope.Now;
        await scope.Db.SaveChangesAsync(ct);
        scope.Audit(AuditAction.KeyRevoked, Subject(key));
    }

    private static string Subject(ApiKey key) => $"key {key.Id} ({key.Start}…)";
}
