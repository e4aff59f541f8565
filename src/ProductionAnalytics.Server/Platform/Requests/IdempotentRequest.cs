using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Access;

namespace ProductionAnalytics.Server.Platform.Requests;

/// <summary>One attempt at a request that must not happen twice.</summary>
internal sealed record IdempotentRequest(string Key, string Fingerprint, string Owner)
{
    /// <summary>How long a first reply is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>After this an attempt without a reply is taken for dead; its transaction cannot have been committed.</summary>
    public static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(1);

    private static readonly object Slot = new();

    public static IdempotentRequest? Of(HttpContext http) => http.Items[Slot] as IdempotentRequest;

    public static async Task<IdempotentRequest> Begin(HttpContext http, string key, CancellationToken ct)
    {
        var request = http.Request;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(
            Encoding.UTF8.GetBytes(
                $"{request.Method} {request.Path}{request.QueryString} {request.Headers.IfMatch} {Whose(http)}\n"
            )
        );
        // A form has files that are not held in memory, and another boundary each time; its length stands for it.
        if (http.GetEndpoint()?.Metadata.GetMetadata<TakesForm>() is null)
            hash.AppendData(await request.Bytes(ct));
        else
            hash.AppendData(BitConverter.GetBytes(request.ContentLength ?? -1));
        var attempt = new IdempotentRequest(
            key,
            Convert.ToHexStringLower(hash.GetHashAndReset()),
            Guid.NewGuid().ToString("n")
        );
        http.Items[Slot] = attempt;
        return attempt;
    }

    /// <summary>Nobody gets the reply that somebody else got.</summary>
    private static string Whose(HttpContext http) => $"{http.Caller().Mode} {http.Caller().Id}";

    /// <summary>Claims the key, or returns the row of whoever has it.</summary>
    public async Task<IdempotencyKey?> Claim(WriteScope scope, CancellationToken ct)
    {
        var (expired, dead) = (scope.Now - Kept, scope.Now - Abandoned);
        await scope
            .Db.IdempotencyKeys.Where(k => k.StartedAt < expired || (k.Status == null && k.StartedAt < dead))
            .ExecuteDeleteAsync(ct);

        var insert = new Sql(scope.Db);
        insert.Add(
            $"""
            INSERT INTO idempotency_keys (key, fingerprint, owner, started_at)
            VALUES ({insert.Value(Key)}, {insert.Value(Fingerprint)}, {insert.Value(Owner)}, {insert.Value(scope.Now)})
            ON CONFLICT (key) DO NOTHING
            """
        );
        return await insert.Execute(ct) == 1
            ? null
            : await scope.Db.IdempotencyKeys.SingleOrDefaultAsync(k => k.Key == Key, ct);
    }

    /// <summary>Keeps the reply, in the transaction that it speaks of.</summary>
    public async Task Complete(
        WriteScope scope,
        HttpContext http,
        int status,
        object? value,
        string? location,
        CancellationToken ct
    )
    {
        var body = value is null ? null : JsonSerializer.Serialize(value, value.GetType(), http.Json());
        var etag = http.Response.Headers.ETag.ToString() is { Length: > 0 } tag ? tag : null;
        var kept = await scope
            .Db.IdempotencyKeys.Where(k => k.Key == Key && k.Owner == Owner)
            .ExecuteUpdateAsync(
                k =>
                    k.SetProperty(r => r.Status, status)
                        .SetProperty(r => r.Body, body)
                        .SetProperty(r => r.Location, location)
                        .SetProperty(r => r.Etag, etag),
                ct
            );
        if (kept == 0 && !await Reclaim(scope, status, body, location, etag, ct))
            throw new InvalidOperationException("The idempotency key was given to another attempt.");
    }

    /// <summary>A long upload was taken for dead, but nobody took its key meanwhile.</summary>
    private async Task<bool> Reclaim(
        WriteScope scope,
        int status,
        string? body,
        string? location,
        string? etag,
        CancellationToken ct
    )
    {
        if (await Claim(scope, ct) is not null)
            return false;

        return await scope
                .Db.IdempotencyKeys.Where(k => k.Key == Key && k.Owner == Owner)
                .ExecuteUpdateAsync(
                    k =>
                        k.SetProperty(r => r.Status, status)
                            .SetProperty(r => r.Body, body)
                            .SetProperty(r => r.Location, location)
                            .SetProperty(r => r.Etag, etag),
                    ct
                ) == 1;
    }

    public Task Release(WriteScope scope, CancellationToken ct) =>
        scope
            .Db.IdempotencyKeys.Where(k => k.Key == Key && k.Owner == Owner && k.Status == null)
            .ExecuteDeleteAsync(ct);
}
