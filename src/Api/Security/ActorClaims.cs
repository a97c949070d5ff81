using System.Security.Claims;
using System.Text.RegularExpressions;
using Matching.Api.Configuration;
using Matching.Domain;

namespace Matching.Api.Security;

/// <summary>Reads from a validated token who its bearer is.</summary>
internal sealed partial class ActorClaims(AuthenticationSettings settings)
{
    private const int LongestUserId = 200;

    /// <summary>The bearer.</summary>
    /// <exception cref="ActorClaimsException">A claim is missing, repeated or not of the expected form.</exception>
    public Actor Read(ClaimsPrincipal bearer)
    {
        var user = Single(bearer, settings.UserClaim);
        if (user.Length > LongestUserId || string.IsNullOrWhiteSpace(user)) throw new ActorClaimsException(settings.UserClaim);
        if (!settings.RoleNames.TryGetValue(Single(bearer, settings.RoleClaim), out var role)) throw new ActorClaimsException(settings.RoleClaim);

        return role switch
        {
            Role.Prescripteur => Actor.Prescripteur(user, Organisation(bearer)),
            Role.Entreprise => Actor.Entreprise(user, Organisation(bearer)),
            Role.Facilitateur => Actor.Facilitateur(user, Organisation(bearer), Departments(bearer)),
            Role.Acheteur => Actor.Acheteur(user, Organisation(bearer)),
            Role.Candidat => Actor.Candidat(user, Organisation(bearer)),
            Role.Administrateur => Actor.Administrateur(user),
            _ => throw new ActorClaimsException(settings.RoleClaim),
        };
    }

    private Guid Organisation(ClaimsPrincipal bearer) =>
        Guid.TryParseExact(Single(bearer, settings.OrganisationClaim), "D", out var id) && id != Guid.Empty
            ? id
            : throw new ActorClaimsException(settings.OrganisationClaim);

    private List<string> Departments(ClaimsPrincipal bearer)
    {
        var codes = bearer.FindAll(settings.DepartmentsClaim).Select(claim => claim.Value).ToList();
        return codes.Count > 0 && codes.TrueForAll(DepartmentCode().IsMatch) ? codes : throw new ActorClaimsException(settings.DepartmentsClaim);
    }

    private static string Single(ClaimsPrincipal bearer, string claim)
    {
        var values = bearer.FindAll(claim).Take(2).ToList();
        return values.Count == 1 ? values[0].Value : throw new ActorClaimsException(claim);
    }

    // Mainland (Corsica as 2A, 2B) and overseas: Code officiel géographique, INSEE.
    [GeneratedRegex(@"\A(0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-8])\z")]
    private static partial Regex DepartmentCode();
}
