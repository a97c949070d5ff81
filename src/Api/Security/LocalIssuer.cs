using Matching.Api.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Matching.Api.Security;

/// <summary>Issues tokens for the demo, for tests and for installations without an identity provider.</summary>
internal sealed class LocalIssuer(ECDsaSecurityKey key, AuthenticationSettings settings, TimeProvider clock)
{
    /// <summary>The <c>iss</c> of its tokens.</summary>
    public const string Name = "matching";

    private readonly JsonWebTokenHandler _tokens = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>The public half, to check its tokens with.</summary>
    public SecurityKey VerificationKey { get; } = key;

    /// <summary>A signed token that speaks for <paramref name="bearer"/>, for <paramref name="lifetime"/> or the configured time.</summary>
    public string Issue(Bearer bearer, TimeSpan? lifetime = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return _tokens.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = settings.Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + (lifetime ?? settings.TokenLifetime),
            Claims = ClaimsOf(bearer),
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256),
        });
    }

    private Dictionary<string, object> ClaimsOf(Bearer bearer)
    {
        var claims = new Dictionary<string, object>
        {
            [settings.UserClaim] = bearer.UserId,
            [settings.RoleClaim] = settings.NameOf(bearer.Role),
        };
        if (bearer.OrganisationId is { } organisation) claims[settings.OrganisationClaim] = organisation.ToString("D");
        return claims;
    }
}
