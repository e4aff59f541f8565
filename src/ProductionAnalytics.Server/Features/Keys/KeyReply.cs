using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;

namespace ProductionAnalytics.Server.Features.Keys;

/// <summary>A key as it is listed; what it is cannot be shown again.</summary>
/// <param name="Start">Its first characters.</param>
/// <param name="Owner">Null for one that the command line made.</param>
/// <param name="State">active, expired or revoked.</param>
public record KeyReply(
    long Id,
    string Name,
    string Start,
    string Role,
    string? Owner,
    DateTime CreatedAt,
    DateTime? ExpiresAt,
    DateTime? LastUsedAt,
    string State
)
{
    internal static KeyReply Of(ApiKey key, string? owner, Usage usage, DateTime now) =>
        new(
            key.Id,
            key.Name,
            key.Start,
            RoleNames.Of(key.Role),
            owner,
            key.CreatedAt,
            key.ExpiresAt,
            usage.LastUsed(key),
            key.RevokedAt is not null ? "revoked"
                : key.ExpiresAt <= now ? "expired"
                : "active"
        );
}

/// <param name="Secret">The key itself.</param>
public sealed record NewKey(
    long Id,
    string Name,
    string Start,
    string Role,
    string? Owner,
    DateTime CreatedAt,
    DateTime? ExpiresAt,
    DateTime? LastUsedAt,
    string State,
    string Secret
) : KeyReply(Id, Name, Start, Role, Owner, CreatedAt, ExpiresAt, LastUsedAt, State)
{
    internal static NewKey Of(KeyReply key, string secret) =>
        new(
            key.Id,
            key.Name,
            key.Start,
            key.Role,
            key.Owner,
            key.CreatedAt,
            key.ExpiresAt,
            key.LastUsedAt,
            key.State,
            secret
        );
}
