using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using ProductionAnalytics.Server.Platform.Replies;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>How much one address, account or key may ask; signing in is slowed down.</summary>
internal static class RateLimits
{
    public const string SignIn = "sign-in";

    /// <summary>Seconds of requests that may come at once: a page that opens asks many questions.</summary>
    private const int Burst = 10;

    /// <summary>Many people may sit behind one address.</summary>
    private const int PeopleBehindAnAddress = 5;

    public static void AddRateLimits(this IServiceCollection services, AccessSettings access) =>
        services.AddRateLimiter(limits =>
        {
            limits.OnRejected = (rejected, _) => new ValueTask(Refuse(rejected.HttpContext, rejected.Lease));
            limits.AddPolicy(
                SignIn,
                http =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        $"sign-in {Network(http)}",
                        _ => new FixedWindowRateLimiterOptions
                        {
                            PermitLimit = access.SignInsPerMinute,
                            Window = TimeSpan.FromMinutes(1),
                        }
                    )
            );
            limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http =>
                    Bucket(http, Network(http), access.RequestsPerSecond * PeopleBehindAnAddress)
                ),
                PartitionedRateLimiter.Create<HttpContext, string>(http =>
                    Bucket(http, Whose(http), access.RequestsPerSecond)
                )
            );
        });

    private static RateLimitPartition<string> Bucket(HttpContext http, string key, int perSecond) =>
        perSecond == 0 || http.Caller().Mode == CallerMode.Local || http.Request.Path.StartsWithSegments("/health")
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(
                key,
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = perSecond * Burst,
                    TokensPerPeriod = perSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                }
            );

    private static string Whose(HttpContext http)
    {
        var caller = http.Caller();
        return caller.Mode is CallerMode.Account or CallerMode.Key
            ? string.Create(CultureInfo.InvariantCulture, $"{caller.Mode} {caller.Id}")
            : $"visitor {Network(http)}";
    }

    /// <summary>One household or host has a whole network of IPv6 addresses.</summary>
    private static string Network(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        if (address is null || address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6)
            return http.Address() ?? "";

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes).ToString();
    }

    private static Task Refuse(HttpContext http, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds))
            .ToString(CultureInfo.InvariantCulture);
        var (code, detail) = ProblemCodes.Of(StatusCodes.Status429TooManyRequests);
        return Problem.Of(StatusCodes.Status429TooManyRequests, code, detail).ExecuteAsync(http);
    }
}
