namespace ProductionAnalytics.Server.Features.Assistant.Model;

/// <summary>How much one question may take.</summary>
/// <param name="Steps">Times that the model is asked.</param>
/// <param name="Calls">Tools that it runs.</param>
/// <param name="Tokens">Read and written, over all steps.</param>
internal sealed record ModelLimits(int Steps, int Calls, long Tokens, TimeSpan Time)
{
    public static ModelLimits Usual { get; } = new(8, 16, 60_000, TimeSpan.FromSeconds(60));
}
