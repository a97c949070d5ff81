using Matching.Persistence.Candidates;
using Matching.Persistence.Offers;

namespace Matching.Persistence.Placements;

/// <summary>Which candidatures a caller may see. Who may do what with one of them: <see cref="CandidatureMoves"/>.</summary>
internal static class CandidatureRights
{
    private static readonly CandidatureState[] Pending = [.. Enum.GetValues<CandidatureState>().Where(state => state.IsPending())];
    private static readonly OfferStatus[] Open = [.. Enum.GetValues<OfferStatus>().Where(status => status.IsOpen())];
    private static readonly PlacementState[] Running = [PlacementState.Planned, PlacementState.Active, PlacementState.Suspended];

    /// <summary>Those in which the caller is the employer asked, those of the people whose file the caller may see, and one's own.</summary>
    public static IQueryable<Candidature> CandidaturesOf(this MatchingDbContext context, Actor actor)
    {
        switch (actor.Role)
        {
            case Role.System:
                return context.Candidatures;
            case Role.Entreprise:
                var own = context.OffersWritableBy(actor);
                // Where a structure porteuse is asked to employ, the company learns of the hire.
                return context.Candidatures.Where(candidature => candidature.CarrierId == null && own.Any(offer => offer.Id == candidature.OfferId));
            case Role.StructurePorteuse:
                var carrier = new CarrierEmployerId(actor.OrganisationId!.Value);
                var contracts = context.PlacementsOf(actor);
                return context.Candidatures.Where(candidature =>
                    candidature.CarrierId == carrier || contracts.Any(placement => placement.CandidatureId == candidature.Id));
            case Role.Facilitateur:
                return InCharge(context, actor);
            case Role.Prescripteur or Role.Candidat:
                var people = context.CandidatesOf(actor);
                return context.Candidatures.Where(candidature => people.Any(candidate => candidate.Id == candidature.CandidateId));
            default:
                return context.Candidatures.Where(candidature => false);
        }
    }

    /// <summary>Those in which the employer may know at that moment who the person is: while the introduction holds (<see cref="Introductions.Hold"/>),
    /// and while a contract runs that came of it.</summary>
    public static IQueryable<Candidature> CandidaturesIntroducedTo(
        this MatchingDbContext context, Actor employer, Introductions introductions, DateTimeOffset now)
    {
        var (endedSince, today) = (introductions.EndedSince(now), LegalDay.Of(now));
        return context.CandidaturesOf(employer).Where(candidature =>
            (candidature.IntroducedAt != null
                && (Pending.Contains(candidature.State) || candidature.StateSince >= endedSince)
                && context.Offers.Any(offer => offer.Id == candidature.OfferId
                    && ((Open.Contains(offer.Status) && (offer.EndsOn == null || offer.EndsOn >= today))
                        || (offer.Status == OfferStatus.Filled && candidature.State == CandidatureState.Accepted))))
            || context.Placements.Any(placement => placement.CandidatureId == candidature.Id && Running.Contains(placement.State)));
    }

    private static IQueryable<Candidature> InCharge(MatchingDbContext context, Actor actor)
    {
        var offers = context.OffersWritableBy(actor);
        var people = context.CandidatesOf(actor);
        return context.Candidatures.Where(candidature =>
            offers.Any(offer => offer.Id == candidature.OfferId) || people.Any(candidate => candidate.Id == candidature.CandidateId));
    }
}
