using Matching.Persistence.Candidates;
using Matching.Persistence.Offers;

namespace Matching.Persistence.Placements;

/// <summary>Which candidatures a caller may see and decide on.</summary>
internal static class CandidatureRights
{
    /// <summary>Those on the own offers, those that led to a carrier's contracts, those of the people whose file the caller may see, and one's own.</summary>
    public static IQueryable<Candidature> CandidaturesOf(this MatchingDbContext context, Actor actor)
    {
        switch (actor.Role)
        {
            case Role.System:
                return context.Candidatures;
            case Role.Entreprise:
                return OnOwnOffers(context, actor);
            case Role.StructurePorteuse:
                var contracts = context.PlacementsOf(actor);
                return context.Candidatures.Where(candidature => contracts.Any(placement => placement.CandidatureId == candidature.Id));
            case Role.Facilitateur:
                return InCharge(context, actor);
            case Role.Prescripteur or Role.Candidat:
                var people = context.CandidatesOf(actor);
                return context.Candidatures.Where(candidature => people.Any(candidate => candidate.Id == candidature.CandidateId));
            default:
                return context.Candidatures.Where(candidature => false);
        }
    }

    /// <summary>Those the caller decides on: the company's on its offers, the facilitateur's in charge.</summary>
    public static IQueryable<Candidature> CandidaturesDecidedBy(this MatchingDbContext context, Actor actor) => actor.Role switch
    {
        Role.System => context.Candidatures,
        Role.Entreprise => OnOwnOffers(context, actor),
        Role.Facilitateur => InCharge(context, actor),
        _ => context.Candidatures.Where(candidature => false),
    };

    private static IQueryable<Candidature> OnOwnOffers(MatchingDbContext context, Actor actor)
    {
        var offers = context.OffersWritableBy(actor);
        return context.Candidatures.Where(candidature => offers.Any(offer => offer.Id == candidature.OfferId));
    }

    private static IQueryable<Candidature> InCharge(MatchingDbContext context, Actor actor)
    {
        var offers = context.OffersWritableBy(actor);
        var people = context.CandidatesOf(actor);
        return context.Candidatures.Where(candidature =>
            offers.Any(offer => offer.Id == candidature.OfferId) || people.Any(candidate => candidate.Id == candidature.CandidateId));
    }
}
