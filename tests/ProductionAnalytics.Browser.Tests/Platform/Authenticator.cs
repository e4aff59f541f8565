using OtpNet;

namespace ProductionAnalytics.Browser.Tests.Platform;

/// <summary>The code that an authenticator app shows for a secret.</summary>
internal static class Authenticator
{
    private const int Step = 30;

    /// <param name="secret">As the page shows it, in groups.</param>
    /// <param name="ahead">Of which thirty seconds, counted from the present ones.</param>
    public static string Code(string secret, int ahead = 0) =>
        new Totp(Base32Encoding.ToBytes(string.Concat(secret.Where(char.IsLetterOrDigit)))).ComputeTotp(
            TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(ahead * Step)
        );
}
