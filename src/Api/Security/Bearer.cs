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
