using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ProductionAnalytics.Bench.Http;
using ProductionAnalytics.Core.Spatial;

namespace ProductionAnalytics.Bench.Tiles;

/// <summary>
/// How long one client waits for tiles of a million wells at every zoom, with and without a filter, and for hits while
/// it searches the 57,219 boreholes of the Gulf of Mexico. It never says what it has.
/// </summary>
internal static class TilesBench
{
    private const string Name = "tiles";
    private const int FinestZoom = 14;
    private const int TilesOfZoom = 25;
    private const int WarmUp = 20;
    private const int Wanted = 20;
    private const int SearchWanted = 5;

    private static readonly (int First, int Last)[] Zooms = [(0, 2), (3, 5), (6, 8), (9, 11), (12, FinestZoom)];

    private static readonly string[] Searches =
    [
        "a",
        "0",
        "gc",
        "shell",
        "chevron u",
        "608",
        "60-808-4",
        "6080840",
        "mars",
        "thunder horse",
        "nobody at all",
    ];

    public static async Task<int> Run(Results results, int wells, CancellationToken ct)
    {
        await using (var store = await BenchStore.Create(postgres: false, ct))
        {
            await store.Command(["generate", "--wells", $"{wells}", "--months", "2", "--into", "store"], ct);
            await using var server = await RunningServer.Start(store, ct);
            await store.HasCube(ct);
            await Tiles(results, server, wells, ct);
        }

        foreach (var postgres in new[] { false, true })
        {
            await using var store = await BenchStore.Create(postgres, ct);
            await HttpBench.Load(store, ct);
            await using var server = await RunningServer.Start(store, ct);
            await store.HasCube(ct);
            await Search(results, server, postgres, ct);
        }

        return 0;
    }

    private static async Task Tiles(Results results, RunningServer server, int wells, CancellationToken ct)
    {
        var tiles = await SomeTiles(server, ct);
        var all = new List<double>();
        foreach (var (name, filter) in await Filters(server, ct))
        foreach (var (first, last) in Zooms)
        {
            var addresses = tiles
                .Where(t => t.Zoom >= first && t.Zoom <= last)
                .Select(t => (Func<string>)(() => Address(t, filter)))
                .ToList();
            var times = await Times(server, addresses, ct);
            all.AddRange(times);
            results.AddTimes(
                Name,
                $"{name}, zoom {first} to {last}",
                times,
                new
                {
                    wells,
                    tiles = times.Count,
                    wanted = Wanted,
                }
            );
        }

        results.AddTimes(
            Name,
            "all tiles",
            all,
            new
            {
                wells,
                tiles = all.Count,
                wanted = Wanted,
            }
        );
        results.AddTimes(
            Name,
            "bounds",
            await Times(server, Enumerable.Repeat(() => "map/bounds", 40), ct),
            new { wells }
        );
    }

    private static async Task Search(Results results, RunningServer server, bool postgres, CancellationToken ct)
    {
        var addresses = Enumerable
            .Range(0, 10)
            .SelectMany(_ => Searches)
            .Select(q => (Func<string>)(() => $"search?q={Uri.EscapeDataString(q)}"))
            .ToList();
        // The compiler has finished when the same was asked some hundred times.
        await Times(server, [.. addresses, .. addresses], ct);
        var times = await Times(server, addresses, ct);
        var settings = new
        {
            wells = 57_219,
            searches = times.Count,
            wanted = SearchWanted,
        };
        results.AddTimes(Name, $"search, {(postgres ? "postgres" : "sqlite")}", times, settings);
    }

    /// <param name="addresses">Made anew for each request, so that a filter with a number in it is another one each time.</param>
    private static async Task<List<double>> Times(
        RunningServer server,
        IEnumerable<Func<string>> addresses,
        CancellationToken ct
    )
    {
        var asked = addresses.ToList();
        foreach (var address in asked.Take(WarmUp))
            await server.Ask(address(), ct);
        var times = new List<double>();
        foreach (var address in asked)
            times.Add((await server.Ask(address(), ct)).TotalMilliseconds);
        return times;
    }

    /// <summary>None, a region, a lasso of fifty corners, a text, and amounts of which each is met for the first time.</summary>
    private static async Task<IReadOnlyList<(string Name, string Filter)>> Filters(
        RunningServer server,
        CancellationToken ct
    )
    {
        var facets = await server.Http.GetFromJsonAsync<JsonObject>("wells/facets", ct);
        var region = (string)facets!["region"]![0]!["value"]!;
        var field = (string)facets["field"]![0]!["value"]!;
        var box = (await server.Http.GetFromJsonAsync<JsonObject>("map/bounds", ct))!["bbox"]!
            .AsArray()
            .Select(n => (double)n!)
            .ToArray();
        return
        [
            ("no filter", ""),
            ("region", $"region={Uri.EscapeDataString(region)}"),
            ("lasso", $"polygon={Lasso(box)}"),
            ("text", $"q={Uri.EscapeDataString(field.Split(' ')[0])}"),
            ("filter for the first time", "min_cum_oil={n}"),
        ];
    }

    private static string Lasso(double[] box)
    {
        var (x, y) = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
        var (width, height) = ((box[2] - box[0]) / 3, (box[3] - box[1]) / 3);
        return string.Join(
            ',',
            Enumerable
                .Range(0, 50)
                .Select(i =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{x + (width * Math.Cos(i * Math.Tau / 50)):F4} {y + (height * Math.Sin(i * Math.Tau / 50)):F4}"
                    )
                )
        );
    }

    /// <summary>Tiles that have wells: at every zoom those of some wells all over the map.</summary>
    private static async Task<List<MapTile>> SomeTiles(RunningServer server, CancellationToken ct)
    {
        var places = new List<MapPoint>();
        for (var part = 0; part < TilesOfZoom; part++)
        {
            var well = await server.Http.GetFromJsonAsync<JsonArray>(
                $"wells?limit=1&skip={part * 20_000}&count=false&sort=id&bbox=-180,-90,180,90",
                ct
            );
            if (well is [{ } w])
                places.Add(MapPoint.Of(new Position((double)w["longitude"]!, (double)w["latitude"]!)));
        }

        return
        [
            .. Enumerable.Range(0, FinestZoom + 1).SelectMany(zoom => places.Select(p => TileOf(p, zoom)).Distinct()),
        ];
    }

    private static MapTile TileOf(MapPoint place, int zoom) =>
        new(zoom, (int)((ulong)place.X >> (32 - zoom)), (int)((ulong)place.Y >> (32 - zoom)));

    private static int asked;

    private static string Address(MapTile tile, string filter)
    {
        var number = (++asked).ToString(CultureInfo.InvariantCulture);
        return $"map/tiles/{tile.Zoom}/{tile.X}/{tile.Y}.mvt?{filter.Replace("{n}", number, StringComparison.Ordinal)}";
    }
}
