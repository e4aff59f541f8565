using Microsoft.Playwright;
using ProductionAnalytics.Bench.Http;

namespace ProductionAnalytics.Bench.Map;

/// <summary>
/// The map with all boreholes, or so many invented wells, drawn in software: how long its main thread is busy at a stretch,
/// and how long no frame comes, while somebody pans and zooms for a minute.
/// </summary>
internal static class MapBench
{
    private const string Name = "map";

    private const int Boreholes = 57_217;

    /// <summary>The whole Gulf, around places with many wells.</summary>
    private const string Gulf = "/map?view=28.2,-91,6";

    /// <summary>All invented wells, around a place where they are close together.</summary>
    private const string Basins = "/map?view=41.55,-99.15,4.5";

    /// <summary>From the first view to single wells.</summary>
    private const int Steps = 10;

    /// <summary>The middle of the map on the page.</summary>
    private const int MiddleX = 578,
        MiddleY = 503;

    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    /// <summary>Tasks that the browser itself calls long (over 50 ms), and the time between one frame and the next.</summary>
    private const string Watch = """
        () => {
          const seen = window.__seen = { tasks: [], gaps: [] };
          new PerformanceObserver(list => seen.tasks.push(...list.getEntries().map(task => task.duration)))
            .observe({ type: 'longtask' });
          let last = performance.now();
          const frame = now => { seen.gaps.push(now - last); last = now; requestAnimationFrame(frame); };
          requestAnimationFrame(frame);
        }
        """;

    /// <param name="invented">So many invented wells in place of the boreholes.</param>
    public static async Task<int> Run(Results results, int? invented, CancellationToken ct)
    {
        await using var store = await BenchStore.Create(postgres: false, ct);
        if (invented is { } wells)
            await store.Command(["generate", "--wells", $"{wells}", "--months", "2", "--into", "store"], ct);
        else
            await HttpBench.Load(store, ct);
        await using var server = await ServedApp.Start(store.Settings, ct);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Software());
        var page = await browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = 1440, Height = 900 },
            }
        );

        var first = await Timing.Seconds(() => Open(page, server.Address, invented is null ? Gulf : Basins));
        await page.EvaluateAsync(Watch);
        var rounds = await PanAndZoom(page, ct);
        var tasks = await page.EvaluateAsync<double[]>("window.__seen.tasks");
        var gaps = await page.EvaluateAsync<double[]>("window.__seen.gaps");

        var settings = new
        {
            wells = invented ?? Boreholes,
            seconds = Minute.TotalSeconds,
            rounds,
            frames = gaps.Length,
            viewport = "1440x900",
            cores = Environment.ProcessorCount,
        };
        results.Add(Name, "first drawing", first, "s", settings);
        results.Add(Name, "longest main-thread task", tasks.Append(0).Max(), "ms", settings);
        results.Add(Name, "main-thread tasks over 50 ms", tasks.Length, "tasks", settings);
        results.Add(Name, "longest gap between frames", gaps.Max(), "ms", settings);
        results.Add(Name, "gap between frames, 95th percentile", Percentile(gaps, 0.95), "ms", settings);
        return 0;
    }

    private static BrowserTypeLaunchOptions Software() =>
        new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM"),
            Args =
            [
                "--use-angle=swiftshader",
                "--enable-unsafe-swiftshader",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        };

    private static async Task Open(IPage page, Uri server, string address)
    {
        await page.GotoAsync(new Uri(server, address).ToString());
        await page.Locator("[data-testid=map][data-idle=true]").WaitForAsync(new() { Timeout = 180_000 });
        await page.Locator("pa-map-strip[aria-busy=false]").WaitForAsync(new() { Timeout = 180_000 });
    }

    /// <summary>To single wells and back, with a drag to the side and back at each step.</summary>
    private static async Task<int> PanAndZoom(IPage page, CancellationToken ct)
    {
        var turns = Enumerable.Repeat(-1, Steps).Concat(Enumerable.Repeat(1, Steps)).ToList();
        var rounds = 0;
        for (
            var start = TimeProvider.System.GetTimestamp();
            TimeProvider.System.GetElapsedTime(start) < Minute;
            rounds++
        )
        {
            foreach (var turn in turns)
            {
                await Drag(page, 220, turn * 60, ct);
                await Drag(page, -220, turn * -60, ct);
                await page.Mouse.MoveAsync(MiddleX, MiddleY);
                for (var notch = 0; notch < 6; notch++)
                {
                    await page.Mouse.WheelAsync(0, turn * 50);
                    await Task.Delay(40, ct);
                }
            }
        }

        return rounds;
    }

    private static async Task Drag(IPage page, int right, int down, CancellationToken ct)
    {
        const int steps = 20;
        await page.Mouse.MoveAsync(MiddleX, MiddleY);
        await page.Mouse.DownAsync();
        for (var step = 1; step <= steps; step++)
        {
            await page.Mouse.MoveAsync(MiddleX + (right * step / steps), MiddleY + (down * step / steps));
            await Task.Delay(16, ct);
        }

        await page.Mouse.UpAsync();
    }

    private static double Percentile(double[] values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)(share * (sorted.Count - 1))];
    }
}
