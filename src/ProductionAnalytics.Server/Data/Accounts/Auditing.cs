using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProductionAnalytics.Server.Data.Accounts;

/// <summary>What was there before and what is there now, as JSON objects of the members that differ.</summary>
internal readonly record struct AuditValues(string? Before, string? After)
{
    private static readonly JsonSerializerOptions Snake = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static string Json(object values) => JsonSerializer.Serialize(values, Snake);

    public static AuditValues New(object values) => new(null, Json(values));

    public static AuditValues New(string json) => new(null, json);

    public static AuditValues Old(string json) => new(json, null);

    public static AuditValues Between(object before, object after) => Between(Json(before), Json(after));

    public static AuditValues Between(string before, string after)
    {
        var (old, now) = (JsonNode.Parse(before)!.AsObject(), JsonNode.Parse(after)!.AsObject());
        foreach (var name in now.Select(m => m.Key).Where(n => JsonNode.DeepEquals(old[n], now[n])).ToList())
        {
            old.Remove(name);
            now.Remove(name);
        }

        return new AuditValues(old.ToJsonString(), now.ToJsonString());
    }
}

/// <summary>Writes entries of the audit.</summary>
internal static class Auditing
{
    public static AuditEntry Did(
        this Actor actor,
        string action,
        string? subject,
        DateTime at,
        AuditValues values = default,
        string? note = null,
        string outcome = AuditEntry.Done
    ) =>
        new()
        {
            At = at,
            Actor = actor.Name,
            ActorKind = Platform.Requests.Wire.Name(actor.Kind),
            Address = actor.Address,
            Action = action,
            Subject = subject,
            Outcome = outcome,
            Before = values.Before,
            After = values.After,
            Note = note,
        };

    /// <summary>In the transaction that does what the entries tell of.</summary>
    public static async Task KeepAudit(this WriteScope scope, CancellationToken ct)
    {
        scope.Db.AddRange(scope.Audited);
        await scope.Db.SaveChangesAsync(ct);
    }
}
