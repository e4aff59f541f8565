namespace ProductionAnalytics.Server.Data.Accounts;

public enum ActorKind
{
    /// <summary>A person with an account.</summary>
    Account,

    /// <summary>A script with a key.</summary>
    Key,

    /// <summary>Whoever types commands on the machine of the store.</summary>
    Cli,

    /// <summary>Whoever sits at the machine while nobody has an account.</summary>
    Local,

    /// <summary>Somebody who is not signed in.</summary>
    Visitor,

    /// <summary>The server by itself.</summary>
    Server,
}

/// <summary>Who does something, and from where.</summary>
public sealed record Actor(string Name, ActorKind Kind, string? Address = null)
{
    /// <summary>The command line works with the rights of whoever may read the files.</summary>
    public static Actor Cli { get; } = new("cli", ActorKind.Cli, $"{Environment.UserName}@{Environment.MachineName}");

    public static Actor Server { get; } = new("system", ActorKind.Server);
}
