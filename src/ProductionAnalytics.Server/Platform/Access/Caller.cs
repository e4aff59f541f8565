using System.Globalization;
using System.Security.Claims;
using ProductionAnalytics.Server.Data.Accounts;

namespace ProductionAnalytics.Server.Platform.Access;

internal enum CallerMode
{
    /// <summary>Must sign in.</summary>
    None,

    /// <summary>Not signed in, and may read.</summary>
    Visitor,

    /// <summary>Sits at the machine while nobody has an account.</summary>
    Local,

    /// <summary>A person with a session.</summary>
    Account,

    /// <summary>A script with a key.</summary>
    Key,
}

/// <summary>Who asks.</summary>
/// <param name="Id">Of the account or the key.</param>
/// <param name="AccountId">The person, also behind a key.</param>
internal sealed record Caller(
    CallerMode Mode,
    string Name,
    Role? Role = null,
    long Id = 0,
    long? AccountId = null,
    long SessionId = 0
)
{
    public static readonly Caller Nobody = new(CallerMode.None, "visitor");
    public static readonly Caller Visitor = new(CallerMode.Visitor, "visitor", Data.Accounts.Role.Viewer);
    public static readonly Caller Local = new(CallerMode.Local, "local", Data.Accounts.Role.Administrator);

    public bool May(Role role) => Role >= role;

    /// <summary>For what the framework does with it: antiforgery tokens belong to a name, and a visitor is nobody to it.</summary>
    public ClaimsPrincipal Principal()
    {
        if (Mode is CallerMode.None or CallerMode.Visitor)
            return new ClaimsPrincipal(new ClaimsIdentity());

        var id = string.Create(CultureInfo.InvariantCulture, $"{Mode}:{Id}:{SessionId}");
        return new ClaimsPrincipal(
            new ClaimsIdentity(
                [new Claim(ClaimTypes.NameIdentifier, id), new Claim(ClaimTypes.Name, Name)],
                authenticationType: Mode.ToString()
            )
        );
    }

    public Actor Actor(string? address) =>
        new(
            Name,
            Mode switch
            {
                CallerMode.Account => ActorKind.Account,
                CallerMode.Key => ActorKind.Key,
                CallerMode.Local => ActorKind.Local,
                _ => ActorKind.Visitor,
            },
            address
        );
}

internal static class CallerExtensions
{
    private static readonly object Slot = new();

    /// <summary>Who asks; nobody where that was not looked for.</summary>
    public static Caller Caller(this HttpContext http) => http.Items[Slot] as Caller ?? Access.Caller.Nobody;

    public static bool IsCallerKnown(this HttpContext http) => http.Items[Slot] is Caller;

    public static void SetCaller(this HttpContext http, Caller caller)
    {
        http.Items[Slot] = caller;
        http.User = caller.Principal();
    }

    public static Actor Actor(this HttpContext http) => http.Caller().Actor(http.Address());

    /// <summary>Where the request comes from; a proxy that is trusted says it in the caller's place.</summary>
    public static string? Address(this HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        return (address?.IsIPv4MappedToIPv6 == true ? address.MapToIPv4() : address)?.ToString();
    }
}
