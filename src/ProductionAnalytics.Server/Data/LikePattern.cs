namespace ProductionAnalytics.Server.Data;

/// <summary>Part of a text, whatever its case, for LIKE with <see cref="Escape"/>.</summary>
internal static class LikePattern
{
    public const string Escape = "\\";

    public static string Containing(string text) =>
        $"%{text.ToLowerInvariant().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
}
