using Microsoft.IdentityModel.Tokens;

namespace Matching.Api.Security;

/// <summary>Names why a token is not believed, in a word a program can act on; says nothing about the key.</summary>
internal static class TokenRefusal
{
    /// <summary>The request's credentials are not one bearer token.</summary>
    public const string NotBearer = "not_bearer";

    /// <summary>The reason code of what the token library threw.</summary>
    public static string CodeOf(Exception? failure) => failure switch
    {
        SecurityTokenExpiredException => "token_expired",
        SecurityTokenNotYetValidException => "token_not_yet_valid",
        SecurityTokenNoExpirationException or SecurityTokenInvalidLifetimeException => "token_lifetime",
        SecurityTokenInvalidIssuerException => "token_issuer",
        SecurityTokenInvalidAudienceException => "token_audience",
        SecurityTokenInvalidTypeException => "token_type",
        SecurityTokenInvalidAlgorithmException => "token_algorithm",
        SecurityTokenInvalidSignatureException => "token_signature",
        SecurityTokenMalformedException or ArgumentException or FormatException => "token_malformed",
        TokenRevokedException => "token_revoked",
        BearerClaimsException => "token_claims",
        _ => "token_invalid",
    };
}

/// <summary>A token is genuine and in time, but was taken back.</summary>
internal sealed class TokenRevokedException() : SecurityTokenException("The token was revoked.");
