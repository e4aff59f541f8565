using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>One row of <c>docs/rights.md</c>.</summary>
internal sealed record Right(string Method, string Address, IReadOnlyDictionary<string, bool> May);

/// <summary>The table of rights, and the endpoints of the running server.</summary>
internal static partial class RightsTable
{
    public static IReadOnlyList<Right> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "rights.md"))
            .Where(l => l.StartsWith('|'))
            .Select(l => l.Trim('|').Split('|').Select(c => c.Trim()).ToArray())
            .ToList();
        var who = lines[0][1..];
        return
        [
            .. lines
                .Skip(2)
                .Select(cells =>
                {
                    var parts = cells[0].Trim('`').Split(' ');
                    return new Right(
                        parts[0],
                        parts[1],
                        who.Zip(cells[1..], (name, cell) => (name, cell))
                            .ToDictionary(
                                c => c.name,
                                c =>
                                    c.cell switch
                                    {
                                        "yes" => true,
                                        "no" => false,
                                        _ => throw new FormatException($"{cells[0]}: '{c.cell}'"),
                                    }
                            )
                    );
                }),
        ];
    }

    public static IReadOnlyList<string> EndpointsOf(TestApp app) =>
        [
            .. app
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .SelectMany(e =>
                    (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(m =>
                        $"{m} {Plain(e.RoutePattern.RawText!)}"
                    )
                )
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Without the base path and without what kind of value a place takes.</summary>
    private static string Plain(string pattern) =>
        Kind().Replace("/" + pattern.TrimStart('/'), "").Replace("/api/v1", "", StringComparison.Ordinal).TrimEnd('/');

    [GeneratedRegex(@":\w+(?=\})")]
    private static partial Regex Kind();
}
