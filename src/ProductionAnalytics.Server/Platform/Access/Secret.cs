using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ProductionAnalytics.Server.Platform.Access;

/// <summary>What nobody can guess, and what is kept of it: as it is random, a plain hash is enough.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
