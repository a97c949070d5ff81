using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Matching.Api.Security;

/// <summary>Checks of a token's own JSON that the token library leaves to its caller.</summary>
internal static class TokenText
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Refuses members that stand twice (two readers may take different ones) and critical header extensions.</summary>
    /// <remarks>RFC 7519 section 4 (unique claim names); RFC 7515 section 4.1.11 (a <c>crit</c> not understood is to be refused).</remarks>
    /// <exception cref="SecurityTokenMalformedException">The token has one of both.</exception>
    public static void EnsureUnambiguous(JsonWebToken token)
    {
        try
        {
            using var header = Parse(token.EncodedHeader);
            using var payload = Parse(token.EncodedPayload);
            if (header.RootElement.TryGetProperty("crit", out _)) throw new SecurityTokenMalformedException("The header has critical extensions.");
        }
        catch (JsonException ambiguous)
        {
            throw new SecurityTokenMalformedException("The token names a member twice.", ambiguous);
        }
    }

    private static JsonDocument Parse(string encoded) =>
        JsonDocument.Parse(Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(encoded)), Strict);
}
