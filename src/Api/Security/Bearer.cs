using System.Security.Claims;
using Matching.Api.Configuration;

namespace Matching.Api.Security;

/// <summary>Whom a token speaks for, as far as the token itself says.</summary>
/// <param name="Role">One of the roles that a token can carry.</param>
/// <param name="UserId">The user at the issuer; never a name.</param>
/// <param name="OrganisationId">What the bearer belongs to; null for an administrator only.</param>
internal sealed record Bearer(Role Role, string UserId, Guid? OrganisationId)
{
    /// <summary>The bearer who would be this actor.</summary>
    public static Bearer Of(Actor actor) => new(actor.Role, actor.UserId, actor.OrganisationId);
}

/// <summary>Reads from a validated token whom it speaks for, by the configured names of claims and roles.</summary>
internal sealed class BearerClaims(AuthenticationSettings settings)
{
    private const int LongestUserId = 200;

    /// <summary>The bearer.</summary>
    /// <exception cref="BearerClaimsException">A claim is missing, repeated or not of the expected form.</exception>
    public Bearer Read(ClaimsPrincipal principal)
    {
        var user = Single(principal, settings.UserClaim);
        if (user.Length > LongestUserId || string.IsNullOrWhiteSpace(user)) throw new BearerClaimsException(settings.UserClaim);
        if (!settings.RoleNames.TryGetValue(Single(principal, settings.RoleClaim), out var role)) throw new BearerClaimsException(settings.RoleClaim);

        return new Bearer(role, user, role == Role.Administrateur ? null : Organisation(principal));
    }

    private Guid Organisation(ClaimsPrincipal principal) =>
        Guid.TryParseExact(Single(principal, settings.OrganisationClaim), "D", out var id) && id != Guid.Empty
            ? id
            : throw new BearerClaimsException(settings.OrganisationClaim);

    private static string Single(ClaimsPrincipal principal, string claim)
    {
        var values = principal.FindAll(claim).Take(2).ToList();
        return values.Count == 1 ? values[0].Value : throw new BearerClaimsException(claim);
    }
}

/// <summary>A token is genuine but does not say who its bearer is.</summary>
/// <param name="claim">The claim that is missing, repeated or not of the expected form; its value is not told.</param>
internal sealed class BearerClaimsException(string claim)
    : Exception($"The claim '{claim}' is missing, repeated or not of the expected form.")
{
    /// <summary>The claim's name.</summary>
    public string Claim => claim;
}
