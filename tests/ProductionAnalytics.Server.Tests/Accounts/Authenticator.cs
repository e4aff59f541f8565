using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ProductionAnalytics.Server.Tests.Accounts;

/// <summary>A passkey in software: makes a key and signs with it, as WebAuthn says (level 3, §6 and §7).</summary>
internal sealed class Authenticator : IDisposable
{
    private const string Origin = "http://localhost";
    private const byte UserPresentAndVerified = 0b0000_0101;
    private const byte WithCredential = 0b0100_0000;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private string user = "";
    private uint used;

    public void Dispose() => key.Dispose();

    /// <summary>What <c>navigator.credentials.create</c> answers.</summary>
    public JsonObject Make(JsonNode options)
    {
        user = (string)options["user"]!["id"]!;
        var client = ClientData("webauthn.create", options);
        byte[] attestation =
        [
            0xA3,
            .. Text("fmt"),
            .. Text("none"),
            .. Text("attStmt"),
            0xA0,
            .. Text("authData"),
            .. Bytes([.. AuthenticatorData(UserPresentAndVerified | WithCredential), .. Credential()]),
        ];
        return Reply(
            new JsonObject
            {
                ["clientDataJSON"] = Base64Url.EncodeToString(client),
                ["attestationObject"] = Base64Url.EncodeToString(attestation),
                ["transports"] = new JsonArray("internal"),
            }
        );
    }

    /// <summary>What <c>navigator.credentials.get</c> answers.</summary>
    public JsonObject Sign(JsonNode options)
    {
        var client = ClientData("webauthn.get", options);
        var data = AuthenticatorData(UserPresentAndVerified);
        var signature = key.SignData(
            [.. data, .. SHA256.HashData(client)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        return Reply(
            new JsonObject
            {
                ["clientDataJSON"] = Base64Url.EncodeToString(client),
                ["authenticatorData"] = Base64Url.EncodeToString(data),
                ["signature"] = Base64Url.EncodeToString(signature),
                ["userHandle"] = user,
            }
        );
    }

    private JsonObject Reply(JsonObject response) =>
        new()
        {
            ["id"] = Base64Url.EncodeToString(id),
            ["rawId"] = Base64Url.EncodeToString(id),
            ["type"] = "public-key",
            ["authenticatorAttachment"] = "platform",
            ["clientExtensionResults"] = new JsonObject(),
            ["response"] = response,
        };

    private static byte[] ClientData(string type, JsonNode options) =>
        Encoding.UTF8.GetBytes(
            new JsonObject
            {
                ["type"] = type,
                ["challenge"] = (string)options["challenge"]!,
                ["origin"] = Origin,
                ["crossOrigin"] = false,
            }.ToJsonString()
        );

    private byte[] AuthenticatorData(byte flags)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, ++used);
        return [.. SHA256.HashData("localhost"u8), flags, .. counter];
    }

    /// <summary>No maker, the id, and the public key as a COSE map: kind 2, algorithm -7, curve 1, x and y.</summary>
    private byte[] Credential()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return
        [
            .. new byte[16],
            0,
            (byte)id.Length,
            .. id,
            0xA5,
            0x01,
            0x02,
            0x03,
            0x26,
            0x20,
            0x01,
            0x21,
            .. Bytes(point.X!),
            0x22,
            .. Bytes(point.Y!),
        ];
    }

    /// <summary>CBOR texts below 24 bytes, and byte strings of up to 65,535.</summary>
    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Bytes(byte[] bytes) =>
        bytes.Length < 256
            ? [0x58, (byte)bytes.Length, .. bytes]
            : [0x59, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
}
