using System.Globalization;
using ProductionAnalytics.Server.Features.Analytics;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>From the words of arguments to what analytics understand, and from months to words.</summary>
internal static class Words
{
    private static readonly Dictionary<string, Measure> Measures = Enum.GetValues<Measure>().ToDictionary(Wire.Name);

    public static Measure Measure(string word) => Measures[word];

    public static T Of<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Single(value => Wire.Name(value) == word);

    public static string Month(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Months(DateOnly first, DateOnly last) =>
        first == last ? Month(first) : $"{Month(first)} to {Month(last)}";
}
