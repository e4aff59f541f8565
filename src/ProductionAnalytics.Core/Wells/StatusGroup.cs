namespace ProductionAnalytics.Core.Wells;

/// <summary>What a status says about a well today, the same for the colour of a dot and the arcs of a cluster.</summary>
public enum StatusGroup
{
    Producing,

    /// <summary>Completed or shut in, without production lately.</summary>
    NotProducing,
    TemporarilyAbandoned,

    /// <summary>Not a well yet.</summary>
    Drilling,

    /// <summary>Abandoned, and all that is none of the others.</summary>
    Other,
}

public static class StatusGroups
{
    /// <summary>A well still produces when it did in one of so many newest months of its dataset; some report late.</summary>
    public const int MonthsLately = 3;

    /// <summary>Statuses as the sources word them; only one of a completed or shut-in well leaves open whether it produces.</summary>
    private static readonly Dictionary<string, StatusGroup> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Producing"] = StatusGroup.Producing,
        ["Completed"] = StatusGroup.NotProducing,
        ["Shut in"] = StatusGroup.NotProducing,
        ["Closed"] = StatusGroup.NotProducing,
        ["Injecting"] = StatusGroup.NotProducing,
        ["Temporarily abandoned"] = StatusGroup.TemporarilyAbandoned,
        ["Suspended"] = StatusGroup.TemporarilyAbandoned,
        ["Permitted"] = StatusGroup.Drilling,
        ["Approved sidetrack"] = StatusGroup.Drilling,
        ["Drilling"] = StatusGroup.Drilling,
        ["Drilling suspended"] = StatusGroup.Drilling,
        ["Predrilled"] = StatusGroup.Drilling,
        ["Plugged"] = StatusGroup.Other,
        ["Plugged and abandoned"] = StatusGroup.Other,
        ["Sidetracked"] = StatusGroup.Other,
        ["Cancelled"] = StatusGroup.Other,
        ["Junked"] = StatusGroup.Other,
        ["Will never be drilled"] = StatusGroup.Other,
    };

    /// <summary>The wire name of each group, in the order in which arcs are drawn.</summary>
    public static IReadOnlyList<string> Names { get; } =
    ["producing", "not_producing", "temporarily_abandoned", "drilling", "other"];

    /// <param name="producedLately">Whether the records show production in the newest months; they decide where the status is open or unknown.</param>
    public static StatusGroup Of(string? status, bool producedLately)
    {
        var known = Known.TryGetValue(status ?? "", out var group);
        return producedLately && (!known || group == StatusGroup.NotProducing) ? StatusGroup.Producing
            : known ? group
            : StatusGroup.Other;
    }
}
