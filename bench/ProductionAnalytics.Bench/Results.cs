using System.Globalization;
using System.Text.Json;

namespace ProductionAnalytics.Bench;

/// <summary>Prints figures as they come: a line for people, or one JSON object.</summary>
internal sealed class Results(bool asJson)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The time, in milliseconds, under which half and 95 of 100 stay.</summary>
    public void AddTimes(string bench, string name, IEnumerable<double> times, object settings)
    {
        var sorted = times.Order().ToList();
        foreach (var share in new[] { 50, 95 })
            Add(bench, $"{name} p{share}", sorted[(int)Math.Ceiling(sorted.Count * share / 100.0) - 1], "ms", settings);
    }

    public void Add(string bench, string name, double value, string unit, object settings)
    {
        if (asJson)
            Console.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        bench,
                        @case = name,
                        value = Math.Round(value, 3),
                        unit,
                        settings,
                    },
                    Json
                )
            );
        else
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{bench, -8} {name, -44} {value, 10:0.###} {unit}")
            );
    }
}

internal static class Timing
{
    public static async Task<double> Seconds(Func<Task> work)
    {
        // The garbage of one case must not be collected on another's time.
        GC.Collect();
        var start = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Time for the compiler to finish what it optimises while a program runs.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.5);

    /// <summary>The quickest of several rounds, in seconds, after some that do not count.</summary>
    public static double Best<T>(int rounds, Func<T> work)
    {
        for (var begin = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(begin) < WarmUp; )
            work();
        var best = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var start = TimeProvider.System.GetTimestamp();
            work();
            best = Math.Min(best, TimeProvider.System.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    public static async Task<double> Best<T>(int rounds, Func<Task<T>> work)
    {
        var best = double.MaxValue;
        for (var round = 0; round < rounds; round++)
            best = Math.Min(best, await Seconds(work));
        return best;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1
            ? sorted[sorted.Count / 2]
            : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
