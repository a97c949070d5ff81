namespace Matching.Api.Security;

/// <summary>Finds the actor of a bearer. What decides rights comes from the database, not from the token.</summary>
internal sealed class Actors(KnownDesks desks)
{
    /// <summary>The actor; null when a facilitateur's desk or a coordinateur's coordination is not known here.</summary>
    /// <remarks>Organisations of the other roles are not looked up: one that does not exist owns no rows.</remarks>
    public async Task<Actor?> FindAsync(Bearer bearer, CancellationToken cancel)
    {
        var organisation = bearer.OrganisationId ?? Guid.Empty;
        return bearer.Role switch
        {
            Role.Prescripteur => Actor.Prescripteur(bearer.UserId, new PrescriberId(organisation)),
            Role.Entreprise => Actor.Entreprise(bearer.UserId, new ContractorId(organisation)),
            Role.Facilitateur => await desks.FindAsync(new ClauseDeskId(organisation), cancel) is { } desk ? Actor.Facilitateur(bearer.UserId, desk) : null,
            Role.Acheteur => Actor.Acheteur(bearer.UserId, new BuyerId(organisation)),
            Role.Candidat => Actor.Candidat(bearer.UserId, new CandidateId(organisation)),
            Role.Administrateur => Actor.Administrateur(bearer.UserId),
            Role.StructurePorteuse => Actor.StructurePorteuse(bearer.UserId, new CarrierEmployerId(organisation)),
            Role.Coordinateur => await desks.FindAsync(new CoordinationId(organisation), cancel) is { } coordination
                ? Actor.Coordinateur(bearer.UserId, coordination)
                : null,
            _ => throw new ArgumentOutOfRangeException(nameof(bearer), bearer.Role, "No token carries this role."),
        };
    }
}

/// <summary>Who makes this request. Resolvers take an <see cref="Actor"/> as a parameter and hand it on to the stores.</summary>
internal static class CurrentActor
{
    /// <summary>The bearer of the request's token, or <see cref="Actor.Anonymous"/> without one or outside a request.</summary>
    public static Actor Of(HttpContext? context) => context?.Features.Get<Actor>() ?? Actor.Anonymous;

    /// <summary>Remembers who a validated token speaks for.</summary>
    public static void Remember(HttpContext context, Actor actor) => context.Features.Set(actor);
}
