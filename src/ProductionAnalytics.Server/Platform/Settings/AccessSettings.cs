using System.Net;
using ProductionAnalytics.Server.Data.Accounts;

namespace ProductionAnalytics.Server.Platform.Settings;

/// <summary>Who gets in.</summary>
public sealed record AccessSettings
{
    public required AuthMode Auth { get; init; }

    /// <summary>Visitors who are not signed in may read.</summary>
    public required bool AnonymousRead { get; init; }

    /// <summary>A session that is not used for this long ends.</summary>
    public required TimeSpan SessionIdle { get; init; }

    /// <summary>A session ends after this, however much it is used.</summary>
    public required TimeSpan SessionLongest { get; init; }

    /// <summary>Requests a second for one account, key or visitor; 0 for no limit.</summary>
    public required int RequestsPerSecond { get; init; }

    /// <summary>Attempts to sign in that one address has in a minute.</summary>
    public required int SignInsPerMinute { get; init; }

    /// <summary>Proxies whose word about the caller's address is taken.</summary>
    public required IReadOnlyList<IPNetwork> TrustedProxies { get; init; }
    public required OidcSettings? Oidc { get; init; }

    internal static AccessSettings From(SettingReader read) =>
        new()
        {
            Auth = read.OneOf("AUTH", AuthMode.Local),
            AnonymousRead = read.Flag("AUTH_ANONYMOUS_READ"),
            SessionIdle = TimeSpan.FromHours(read.Number("SESSION_IDLE_HOURS", 12, 0.01, 720)),
            SessionLongest = TimeSpan.FromDays(read.Number("SESSION_MAX_DAYS", 30, 0.01, 365)),
            RequestsPerSecond = (int)read.Number("RATE_LIMIT", 100, 0, 1_000_000),
            SignInsPerMinute = (int)read.Number("RATE_LIMIT_SIGN_IN", 10, 1, 1_000_000),
            TrustedProxies = read.Networks("TRUSTED_PROXIES"),
            Oidc = OidcSettings.From(read),
        };
}

public enum AuthMode
{
    /// <summary>Until the first account exists, whoever sits at the machine is administrator.</summary>
    Local,

    /// <summary>Nobody gets in without an account.</summary>
    Required,
}

/// <summary>A company's own sign-in.</summary>
/// <param name="Title">What the button says.</param>
/// <param name="Scopes">What the provider is asked to tell; some tell groups only under a scope of their own.</param>
/// <param name="GroupClaim">The claim that lists a person's groups.</param>
/// <param name="Roles">The role of each group.</param>
/// <param name="DefaultRole">For people in none of the groups; null refuses them.</param>
public sealed record OidcSettings(
    string Authority,
    string ClientId,
    string? ClientSecret,
    string Title,
    IReadOnlyList<string> Scopes,
    string GroupClaim,
    IReadOnlyDictionary<string, Role> Roles,
    Role? DefaultRole
)
{
    internal static OidcSettings? From(SettingReader read)
    {
        var authority = read.Text("OIDC_AUTHORITY", "");
        if (authority.Length == 0)
            return null;
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var uri) || !IsSafe(uri))
            throw new OperatorException(
                $"OIDC_AUTHORITY is '{authority}', but must be an https:// address (http:// only on this machine)."
            );

        var clientId = read.Text("OIDC_CLIENT_ID", "");
        if (clientId.Length == 0)
            throw new OperatorException("OIDC_CLIENT_ID is missing; OIDC_AUTHORITY needs it.");

        var fallback = read.Text("OIDC_DEFAULT_ROLE", "");
        return new OidcSettings(
            authority,
            clientId,
            read.Text("OIDC_CLIENT_SECRET", "") is { Length: > 0 } secret ? secret : null,
            read.Text("OIDC_TITLE", "company account"),
            read.Text("OIDC_SCOPES", "openid profile").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            read.Text("OIDC_GROUP_CLAIM", "groups"),
            Groups(read.Text("OIDC_ROLES", "")),
            fallback.Length == 0 ? null : RoleNamed("OIDC_DEFAULT_ROLE", fallback)
        );
    }

    private static bool IsSafe(Uri uri) =>
        uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);

    /// <summary><c>wells-admins=administrator,engineers=editor</c></summary>
    private static Dictionary<string, Role> Groups(string text)
    {
        var roles = new Dictionary<string, Role>(StringComparer.Ordinal);
        foreach (var pair in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var mark = pair.LastIndexOf('=');
            if (mark <= 0)
                throw new OperatorException(
                    $"OIDC_ROLES has '{pair}', but must be a list such as wells-admins=administrator,engineers=editor."
                );
            roles[pair[..mark].Trim()] = RoleNamed("OIDC_ROLES", pair[(mark + 1)..].Trim());
        }

        return roles;
    }

    private static Role RoleNamed(string setting, string name) =>
        RoleNames.Find(name)
        ?? throw new OperatorException($"{setting} has '{name}', but must be one of {RoleNames.List}.");
}
