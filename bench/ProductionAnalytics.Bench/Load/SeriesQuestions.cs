using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ProductionAnalytics.Bench.Http;

namespace ProductionAnalytics.Bench.Load;

/// <summary>200 series: 60 of all wells, 100 of one region or operator, 40 of what is inside a lasso.</summary>
internal static class SeriesQuestions
{
    private const int OfEachFacet = 50;
    private const int Lassos = 40;
    private const int Corners = 24;
    private static readonly string[] Groups = ["none", "region", "operator", "field", "vintage"];
    private static readonly string[] Intervals = ["month", "quarter", "year"];
    private static readonly string[] SomeMeasures = ["oil", "gas", "oil,gas,water", "boe,water_cut"];
    private const string Measures = "measures=oil,gas,water";

    public static async Task<IReadOnlyList<string>> About(RunningServer server, CancellationToken ct)
    {
        var facets = await server.Http.GetFromJsonAsync<JsonObject>("wells/facets", ct);
        return
        [
            .. OfAll(),
            .. OfOne("region", facets!),
            .. OfOne("operator", facets!),
            .. Enumerable.Range(0, Lassos).Select(i => $"analytics/series?{Measures}&polygon={Lasso(i)}"),
        ];
    }

    private static IEnumerable<string> OfAll() =>
        from groups in Groups
        from interval in Intervals
        from measures in SomeMeasures
        select $"analytics/series?group_by={groups}&interval={interval}&measures={measures}";

    /// <summary>Where there are fewer values, they are asked for by quarter and by year as well.</summary>
    private static IEnumerable<string> OfOne(string facet, JsonObject facets)
    {
        var values = facets[facet]!
            .AsArray()
            .Select(f => (string?)f!["value"])
            .OfType<string>()
            .Select(Uri.EscapeDataString)
            .ToList();
        return Intervals
            .SelectMany(interval => values.Select(v => $"analytics/series?{Measures}&interval={interval}&{facet}={v}"))
            .Take(OfEachFacet);
    }

    /// <summary>Somewhere in the Gulf of Mexico, some ten to some hundred kilometres wide.</summary>
    private static string Lasso(int number)
    {
        var random = new Random(number);
        var (x, y) = (-96 + (8 * random.NextDouble()), 26.5 + (2.5 * random.NextDouble()));
        var corners = Enumerable
            .Range(0, Corners)
            .Select(i =>
            {
                var (far, angle) = (0.2 + random.NextDouble(), i * Math.Tau / Corners);
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{x + (far * Math.Cos(angle)):F4} {y + (far * Math.Sin(angle)):F4}"
                );
            });
        return string.Join(',', corners);
    }
}
