using Matching.Persistence.Candidates;
using Matching.Persistence.Offers;

namespace Matching.Persistence.Placements;

/// <summary>Which placements, and with them timesheets and follow-ups, a caller may see and change.</summary>
internal static class PlacementRights
{
    /// <summary>Those on the own offers, a carrier's own contracts, those of the people whose file the caller may see, and one's own.</summary>
    public static IQueryable<Placement> PlacementsOf(this MatchingDbContext context, Actor actor)
    {
        switch (actor.Role)
        {
            case Role.System:
                return context.Placements;
            case Role.Entreprise:
                var own = context.OffersWritableBy(actor);
                return context.Placements.Where(placement => own.Any(offer => offer.Id == placement.OfferId));
            case Role.StructurePorteuse:
                var carrier = new CarrierEmployerId(actor.OrganisationId!.Value);
                return context.Placements.Where(placement => placement.CarrierId == carrier);
            case Role.Facilitateur:
                return context.PlacementsWritableBy(actor);
            case Role.Prescripteur or Role.Candidat:
                var people = context.CandidatesOf(actor);
                return context.Placements.Where(placement => people.Any(candidate => candidate.Id == placement.CandidateId));
            default:
                return context.Placements.Where(placement => false);
        }
    }

    /// <summary>Those of the marchés and people a facilitateur is in charge of.</summary>
    public static IQueryable<Placement> PlacementsWritableBy(this MatchingDbContext context, Actor actor)
    {
        if (actor.Role == Role.System)
            return context.Placements;
        if (actor.Role != Role.Facilitateur)
            return context.Placements.Where(placement => false);

        var offers = context.OffersWritableBy(actor);
        var people = context.CandidatesOf(actor);
        return context.Placements.Where(placement =>
            offers.Any(offer => offer.Id == placement.OfferId) || people.Any(candidate => candidate.Id == placement.CandidateId));
    }
}
