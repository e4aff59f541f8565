using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ProductionAnalytics.Browser.Tests.Platform;

/// <summary>The code that an authenticator app shows for a secret (RFC 6238: SHA-1, thirty seconds, six digits).</summary>
internal static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="ahead">Of which thirty seconds, counted from the present ones.</param>
    public static string Code(string secret, int ahead = 0)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + ahead);
        // The algorithm that the standard names.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(Bytes(secret), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string secret)
    {
        var (bytes, bits, held) = (new List<byte>(), 0, 0);
        foreach (var sign in secret.Where(Base32.Contains))
        {
            held = (held << 5) | Base32.IndexOf(sign);
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
            held &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}
