using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Features.Analytics.Engines;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>A name that is not in the data is no empty set of wells but a mistake, and is told as one.</summary>
internal static class KnownNames
{
    /// <summary>So few are listed where none is near.</summary>
    private const int Few = 30;

    public static async Task Check(IAnalytics analytics, WellSet set, CancellationToken ct)
    {
        foreach (var (attribute, values) in set.Attributes())
        {
            var known = await analytics.Values(attribute, ct);
            foreach (var value in values.Where(v => v != WellFilter.NoValue && !known.Contains(v)))
                throw new ToolException(Unknown(Wire.Name(attribute), value, known));
        }
    }

    public static string Unknown(string attribute, string value, IReadOnlyCollection<string> known)
    {
        var nearest = Nearest.Of(value, known);
        var what = attribute.Replace('_', ' ');
        var hint =
            nearest.Count > 0 ? $" Near it: {string.Join(", ", nearest.Select(n => $"'{n}'"))}."
            : known.Count == 0 ? $" No well has a {what}."
            : known.Count <= Few
                ? $" There are {string.Join(", ", known.Order(StringComparer.Ordinal).Select(n => $"'{n}'"))}."
            : $" There are {known.Count} others.";
        return $"The data has no {what} '{value}'.{hint}";
    }
}
