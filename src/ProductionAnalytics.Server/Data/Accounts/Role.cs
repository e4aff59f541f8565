namespace ProductionAnalytics.Server.Data.Accounts;

/// <summary>What somebody may do; each may also do what those before it may.</summary>
public enum Role
{
    /// <summary>Reads, and keeps views of their own.</summary>
    Viewer = 1,

    /// <summary>Changes data and imports.</summary>
    Editor,

    /// <summary>Removes datasets and undoes what imports did.</summary>
    Steward,

    /// <summary>Accounts, keys and the audit.</summary>
    Administrator,
}

/// <summary>Roles as they are written.</summary>
internal static class RoleNames
{
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<Role>().Select(Of)];

    public static string List => string.Join(", ", All);

    public static string Of(Role role) => role.ToString().ToLowerInvariant();

    public static Role? Find(string? name) =>
        Enum.GetValues<Role>().Where(r => Of(r) == name).Select(r => (Role?)r).FirstOrDefault();
}
