using System.Text.Json;

namespace ProductionAnalytics.Server.Platform.Requests;

/// <summary>Names as they travel: snake_case.</summary>
internal static class Wire
{
    public static string Name(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    public static string Name<T>(T value)
        where T : struct, Enum => Name(value.ToString());
}
