using Microsoft.AspNetCore.Identity;

namespace ProductionAnalytics.Server.Data.Accounts;

/// <summary>A person who signs in.</summary>
public sealed class Account : IdentityUser<long>
{
    public Role Role { get; set; }
    public bool Disabled { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? LastSignInAt { get; set; }

    /// <summary>The second factor that was used last, hashed, and when: each code is good once.</summary>
    public string? LastCode { get; set; }
    public DateTime? LastCodeAt { get; set; }

    public string Name => UserName!;
}

/// <summary>A browser that is signed in.</summary>
public sealed class Session
{
    public long Id { get; set; }

    /// <summary>SHA-256 of what the cookie holds.</summary>
    public required string SecretHash { get; set; }
    public long AccountId { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime LastSeenAt { get; set; }

    /// <summary>The end, however much it is used.</summary>
    public DateTime ExpiresAt { get; set; }
    public string? Address { get; set; }
    public string? UserAgent { get; set; }
}

/// <summary>What a script signs in with.</summary>
public sealed class ApiKey
{
    public long Id { get; set; }

    /// <summary>Whose it is; null for one that the command line made.</summary>
    public long? AccountId { get; set; }
    public required string Name { get; set; }

    /// <summary>The first characters, by which a person knows it again.</summary>
    public required string Start { get; set; }

    /// <summary>SHA-256 of the whole key.</summary>
    public required string SecretHash { get; set; }
    public Role Role { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? ExpiresAt { get; set; }
    public DateTime? LastUsedAt { get; set; }
    public DateTime? RevokedAt { get; set; }
}

/// <summary>A filter and a screen under a name.</summary>
public sealed class SavedView
{
    public required string Id { get; set; }

    /// <summary>Whose it is; null for the person at the machine while nobody has an account.</summary>
    public long? AccountId { get; set; }
    public required string Name { get; set; }
    public required string Screen { get; set; }

    /// <summary>The search part of the page's address, without the question mark.</summary>
    public required string Query { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
}
