using ProductionAnalytics.Browser.Tests.Platform;

namespace ProductionAnalytics.Browser.Tests.Gallery;

/// <summary>One picture of the gallery: an address, and what must be on the page before it is taken.</summary>
internal sealed record Screen(string Name, string Address, Func<Visitor, Task> Ready)
{
    /// <summary>Of a store with nothing in it, in place of the demo basin.</summary>
    public bool Empty { get; init; }

    /// <summary>As who the screen is seen.</summary>
    public Role As { get; init; } = Role.Editor;

    /// <summary>By somebody who has not been here before, and is told what to do next.</summary>
    public bool FirstVisit { get; init; }

    /// <summary>Answers that do not come, so that the page waits.</summary>
    public string? Held { get; init; }

    /// <summary>Requests that are cut off, as when the server has gone.</summary>
    public string? Cut { get; init; }

    /// <summary>At one width and in one theme only: a state whose layout the others show already.</summary>
    public bool Once { get; init; }
}
