using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Matching.Api.Tests.Security;

/// <summary>Writes tokens by hand, since a token library refuses to write the bad ones.</summary>
internal sealed class ForgedToken
{
    public const string Organisation = "6f9619ff-8b86-4011-b42d-00c04fc964ff";
    private static readonly JsonSerializerOptions Plain = new();

    public JsonObject Header { get; } = new() { ["alg"] = "ES256", ["typ"] = "JWT" };

    public JsonObject Claims { get; } = new()
    {
        ["iss"] = "matching",
        ["aud"] = "matching",
        ["sub"] = "u-1",
        ["role"] = "prescripteur",
        ["organisation"] = Organisation,
    };

    /// <summary>A token like the own issuer's, valid from ten minutes ago for an hour, then changed by <paramref name="change"/>.</summary>
    public static ForgedToken ValidAt(DateTimeOffset now, Action<ForgedToken>? change = null)
    {
        var token = new ForgedToken();
        token.Claims["iat"] = now.AddMinutes(-10).ToUnixTimeSeconds();
        token.Claims["nbf"] = now.AddMinutes(-10).ToUnixTimeSeconds();
        token.Claims["exp"] = now.AddHours(1).ToUnixTimeSeconds();
        change?.Invoke(token);
        return token;
    }

    public string Unsigned => $"{Encode(Header)}.{Encode(Claims)}";

    public string SignedBy(ECDsa key) => Join(Unsigned, key.SignData(Encoding.ASCII.GetBytes(Unsigned), HashAlgorithmName.SHA256));

    public string SignedBy(byte[] sharedSecret) => Join(Unsigned, HMACSHA256.HashData(sharedSecret, Encoding.ASCII.GetBytes(Unsigned)));

    public string SignedBy(RSA key) =>
        Join(Unsigned, key.SignData(Encoding.ASCII.GetBytes(Unsigned), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string Join(string signed, byte[] signature) => $"{signed}.{Base64UrlEncoder.Encode(signature)}";

    public static string Encode(JsonObject json) => Base64UrlEncoder.Encode(json.ToJsonString(Plain));
}
