using System.Linq.Expressions;
using Matching.Persistence.Marches;

namespace Matching.Persistence.Offers;

/// <summary>Which offers a caller may see and change.</summary>
internal static class OfferRights
{
    /// <summary>Public: published once and not taken back. A draft, a suspended or a cancelled offer is its owners' alone.</summary>
    public static readonly Expression<Func<Offer, bool>> IsPublic = offer => PublicStates.Contains(offer.Status);

    private static readonly OfferStatus[] PublicStates = [OfferStatus.Published, OfferStatus.PartlyFilled, OfferStatus.Filled, OfferStatus.Expired];

    /// <summary>The offers the caller may read: the public ones, and those of the own marchés in any state.</summary>
    public static IQueryable<Offer> OffersOf(this MatchingDbContext context, Actor actor)
    {
        var writable = context.OffersWritableBy(actor);
        var marches = context.MarchesOf(actor);
        return actor.Role switch
        {
            Role.System => context.Offers,
            Role.Entreprise or Role.Facilitateur => context.Offers.Where(offer =>
                PublicStates.Contains(offer.Status) || writable.Any(own => own.Id == offer.Id)),
            Role.Acheteur or Role.Coordinateur => context.Offers.Where(offer =>
                PublicStates.Contains(offer.Status) || marches.Any(marche => marche.Id == offer.MarcheId)),
            _ => context.Offers.Where(IsPublic),
        };
    }

    /// <summary>The offers the caller may change.</summary>
    public static IQueryable<Offer> OffersWritableBy(this MatchingDbContext context, Actor actor)
    {
        switch (actor.Role)
        {
            case Role.System:
                return context.Offers;
            case Role.Entreprise:
                var contractor = new ContractorId(actor.OrganisationId!.Value);
                return context.Offers.Where(offer =>
                    offer.ContractorId == contractor
                    && context.Obligations.Any(row => row.Id == offer.ObligationId && row.MarcheId == offer.MarcheId && row.ContractorId == contractor));
            case Role.Facilitateur:
                var marches = context.MarchesOf(actor);
                return context.Offers.Where(offer => marches.Any(marche => marche.Id == offer.MarcheId));
            default:
                return context.Offers.Where(offer => false);
        }
    }
}
