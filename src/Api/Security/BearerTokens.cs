using Matching.Api.Configuration;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Matching.Api.Security;

/// <summary>Says which tokens are believed: those of the own issuer, or those of the configured OpenID Connect issuer.</summary>
internal sealed class BearerTokens(
    MatchingSettings settings, TimeProvider clock, BearerClaims claims, Actors actors, RevocationWatch revoked, Lazy<LocalIssuer> ownIssuer)
{
    private const int LongestToken = 8 * 1024;
    /// <summary>How far the issuer's clock may be from ours.</summary>
    internal static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    // Public-key algorithms only, so that a published key can never be taken for a shared secret.
    private static readonly string[] IssuerAlgorithms =
    [
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256,
    ];

    /// <summary>Configures the bearer scheme.</summary>
    public void Configure(JwtBearerOptions options)
    {
        options.MapInboundClaims = false;
        options.TimeProvider = clock;
        options.IncludeErrorDetails = false;
        options.TokenHandlers.Clear();
        options.TokenHandlers.Add(new RememberedTokens(new JsonWebTokenHandler { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken }, clock));
        options.TokenValidationParameters = Rules();
        options.Events = new JwtBearerEvents { OnTokenValidated = AcceptAsync };
        if (settings.Authentication.Authority is { } authority) TrustAuthority(options, authority);
        else TrustOwnIssuer(options.TokenValidationParameters);
    }

    private TokenValidationParameters Rules() => new()
    {
        ValidAudience = settings.Authentication.Audience,
        ClockSkew = ClockSkew,
        LifetimeValidator = IsInTime,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        ValidateAudience = true,
        ValidateIssuer = true,
        ValidateIssuerSigningKey = true,
        ValidTypes = ["JWT", "at+jwt"],
        NameClaimType = settings.Authentication.UserClaim,
        RoleClaimType = settings.Authentication.RoleClaim,
    };

    // The library asks the machine's clock; this asks ours, by the library's own rules and with its own exceptions.
    private bool IsInTime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters rules)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (expires is not { } end) throw new SecurityTokenNoExpirationException("The token never expires.");
        if (notBefore > end) throw new SecurityTokenInvalidLifetimeException("The token ends before it begins.");
        if (notBefore > now + ClockSkew) throw new SecurityTokenNotYetValidException("The token is not valid yet.");
        if (end < now - ClockSkew) throw new SecurityTokenExpiredException("The token has expired.");
        // Bounded here too: whoever issues a token for a year, by mistake or with a stolen key, must not have it believed for a year.
        var issued = ((JsonWebToken)token).IssuedAt;
        if (issued == DateTime.MinValue) throw new SecurityTokenInvalidLifetimeException("The token does not say when it was issued.");
        if (issued > now + ClockSkew) throw new SecurityTokenNotYetValidException("The token was issued in the future.");
        if (end - issued > settings.Authentication.LongestTokenLifetime)
            throw new SecurityTokenInvalidLifetimeException("The token is valid for longer than is allowed here.");
        return true;
    }

    private void TrustOwnIssuer(TokenValidationParameters rules)
    {
        rules.ValidIssuer = LocalIssuer.Name;
        rules.ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256];
        rules.IssuerSigningKey = ownIssuer.Value.VerificationKey;
        // With one key, a token's own "kid" decides nothing.
        rules.TryAllIssuerSigningKeys = true;
    }

    private static void TrustAuthority(JwtBearerOptions options, Uri authority)
    {
        options.Authority = authority.AbsoluteUri.TrimEnd('/');
        options.RequireHttpsMetadata = !authority.IsLoopback;
        options.TokenValidationParameters.ValidAlgorithms = IssuerAlgorithms;
    }

    private async Task AcceptAsync(TokenValidatedContext context)
    {
        try
        {
            var (token, http) = ((JsonWebToken)context.SecurityToken, context.HttpContext);
            TokenText.EnsureUnambiguous(token);
            var bearer = claims.Read(context.Principal!);
            var issuedAt = new DateTimeOffset(token.IssuedAt, TimeSpan.Zero);
            if (await revoked.IsRevokedAsync(bearer, issuedAt, http.RequestAborted)) throw new TokenRevokedException();
            var actor = await actors.FindAsync(bearer, http.RequestAborted);
            CurrentActor.Remember(http, actor ?? throw new BearerClaimsException(settings.Authentication.OrganisationClaim));
            http.Features.Set(revoked.SessionOf(bearer, issuedAt));
        }
        catch (Exception refusal) when (refusal is SecurityTokenMalformedException or TokenRevokedException or BearerClaimsException)
        {
            context.Fail(refusal);
        }
        catch (OperationCanceledException) when (context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: nobody is refused, and nothing has failed.
            context.NoResult();
        }
    }
}
