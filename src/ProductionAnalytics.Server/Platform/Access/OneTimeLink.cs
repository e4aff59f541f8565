using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>
/// The word that lets somebody create the first administrator. Any node of the store knows it again; it is worth
/// nothing once an account exists.
/// </summary>
internal sealed class OneTimeLink(IDataProtectionProvider protection)
{
    private const string Word = "first administrator";
    private static readonly TimeSpan Good = TimeSpan.FromHours(24);

    private ITimeLimitedDataProtector Protector =>
        protection.CreateProtector(typeof(OneTimeLink).FullName!).ToTimeLimitedDataProtector();

    public string Path => $"/sign-in/first?token={Protector.Protect(Word, Good)}";

    public bool IsGood(string? token)
    {
        try
        {
            return token is { Length: > 0 and < 1000 } && Protector.Unprotect(token) == Word;
        }
        catch (CryptographicException)
        {
            // Not one of ours, or too old.
            return false;
        }
    }
}
