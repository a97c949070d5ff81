using Matching.Persistence.Conversions;
using Matching.Persistence.Offers;
using Matching.Persistence.Placements;
using Matching.Persistence.Structures;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Candidates;

/// <summary>Whose files a caller may see and change. Anything else is as if it did not exist.</summary>
internal static class CandidateRights
{
    /// <summary>The files the caller may read whole and change.</summary>
    public static IQueryable<Candidate> CandidatesOf(this MatchingDbContext context, Actor actor)
    {
        var candidates = context.Candidates;
        switch (actor.Role)
        {
            case Role.System:
                return candidates;
            case Role.Prescripteur:
                var prescriber = new PrescriberId(actor.OrganisationId!.Value);
                return candidates.Where(candidate => candidate.PrescriberId == prescriber);
            case Role.Candidat:
                var own = new CandidateId(actor.OrganisationId!.Value);
                return candidates.Where(candidate => candidate.Id == own);
            case Role.Facilitateur:
                var communes = context.CommunesOf(actor);
                var departments = actor.Departments.ToArray();
                // Read once for the whole question, not once for each person: nothing in it depends on the file.
                var involved = context.InvolvedWith(actor);
                return candidates.Where(candidate =>
                    departments.Contains(EF.Property<string>(candidate, ExtractedColumns.Department))
                    || communes.Contains(EF.Property<InseeCode?>(candidate, ExtractedColumns.Commune))
                    || involved.Contains(candidate.Id));
            default:
                return candidates.Where(candidate => false);
        }
    }

    /// <summary>Who was proposed on, or works or worked for, a marché that the desk follows, wherever they live.</summary>
    public static IQueryable<CandidateId> InvolvedWith(this MatchingDbContext context, Actor facilitateur)
    {
        var offers = context.OffersWritableBy(facilitateur).Select(offer => offer.Id);
        return context.Candidatures.Where(candidature => offers.Contains(candidature.OfferId)).Select(candidature => candidature.CandidateId)
            .Union(context.Placements.Where(placement => offers.Contains(placement.OfferId)).Select(placement => placement.CandidateId));
    }

    /// <summary>The files of the people that a structure porteuse employs, and for as long after as <see cref="Introductions"/> says.</summary>
    public static IQueryable<Candidate> CandidatesEmployedBy(this MatchingDbContext context, Actor carrier, Introductions introductions, DateTimeOffset now)
    {
        var endedSince = LegalDay.Of(introductions.EndedSince(now));
        var contracts = context.PlacementsOf(carrier).Where(placement => placement.EndsOn == null || placement.EndsOn >= endedSince);
        return context.Candidates.Where(candidate => contracts.Any(placement => placement.CandidateId == candidate.Id));
    }

    /// <summary>The files whose identity an employer may know at that moment, by one of its candidatures.</summary>
    public static IQueryable<Candidate> CandidatesIntroducedTo(this MatchingDbContext context, Actor employer, Introductions introductions, DateTimeOffset now)
    {
        var introduced = context.CandidaturesIntroducedTo(employer, introductions, now);
        return context.Candidates.Where(candidate => introduced.Any(candidature => candidature.CandidateId == candidate.Id));
    }
}
