using System.Globalization;
using System.Text.Json;

namespace ProductionAnalytics.Bench;

/// <summary>Prints figures as they come: a line for people, or one JSON object.</summary>
internal sealed class Results(bool asJson)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

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

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1
            ? sorted[sorted.Count / 2]
            : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
