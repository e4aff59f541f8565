using ProductionAnalytics.Server.Data.Accounts;

namespace ProductionAnalytics.Server.Features.Views;

/// <summary>A filter and a screen under a name.</summary>
/// <param name="Screen">dashboard, map or wells.</param>
/// <param name="Query">The search part of the page's address, without the question mark.</param>
/// <param name="Mine">Whoever asks may change it.</param>
public sealed record ViewReply(
    string Id,
    string Name,
    string Screen,
    string Query,
    string? Owner,
    bool Mine,
    DateTime CreatedAt,
    DateTime UpdatedAt
)
{
    internal static ViewReply Of(SavedView view, string? owner, bool mine) =>
        new(view.Id, view.Name, view.Screen, view.Query, owner, mine, view.CreatedAt, view.UpdatedAt);
}

public sealed record ViewInput(string? Name, string? Screen, string? Query)
{
    public ViewInput()
        : this(null, null, null) { }
}
