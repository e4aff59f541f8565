using System.Globalization;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;
using ProductionAnalytics.Server.Platform.Access;

namespace ProductionAnalytics.Server.Features.Assistant.Chat;

/// <summary>What was said before, as far as the next message may refer to it. One message at a time changes it.</summary>
internal sealed class Conversation(string id)
{
    private volatile Context context = Context.Empty;

    public string Id => id;

    public Context Context
    {
        get => context;
        set => context = value;
    }
}

/// <summary>
/// The conversations of this process, each known to its caller alone. They are forgotten some time after the last
/// message, and the oldest first where there are too many.
/// </summary>
internal sealed class Conversations(TimeProvider clock)
{
    private const int Most = 10_000;
    private const int MostOfACaller = 100;
    private static readonly TimeSpan Idle = TimeSpan.FromHours(4);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Kept> kept = new(StringComparer.Ordinal);

    private sealed record Kept(string Whose, Conversation Conversation, DateTimeOffset LastUse);

    /// <summary>Who has the conversations of a request: a person, a key, or an address that is not signed in.</summary>
    public static string Whose(HttpContext http)
    {
        var caller = http.Caller();
        return caller.Mode is CallerMode.Account or CallerMode.Key
            ? string.Create(CultureInfo.InvariantCulture, $"{caller.Mode} {caller.Id}")
            : $"{caller.Mode} {http.Address()}";
    }

    /// <summary>The caller's conversation of this id, a new one where none is named, or null where it is not there.</summary>
    public Conversation? Find(string whose, string? id)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            if (id is null)
                return Begin(whose, now);
            if (!kept.TryGetValue(id, out var found) || found.Whose != whose || now - found.LastUse > Idle)
                return null;

            kept[id] = found with { LastUse = now };
            return found.Conversation;
        }
    }

    private Conversation Begin(string whose, DateTimeOffset now)
    {
        if (kept.Count >= Most)
            Forget(kept.Values.Where(k => now - k.LastUse > Idle));
        if (kept.Count >= Most)
            Forget(kept.Values.OrderBy(k => k.LastUse).Take(Most / 10));
        var own = kept.Values.Where(k => k.Whose == whose).ToList();
        if (own.Count >= MostOfACaller)
            Forget(own.OrderBy(k => k.LastUse).Take(own.Count - MostOfACaller + 1));

        var conversation = new Conversation($"c_{Secret.New()}");
        kept.Add(conversation.Id, new Kept(whose, conversation, now));
        return conversation;
    }

    private void Forget(IEnumerable<Kept> some)
    {
        foreach (var one in some.ToList())
            kept.Remove(one.Conversation.Id);
    }
}
