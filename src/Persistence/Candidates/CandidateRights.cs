using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

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
                return candidates.Where(candidate =>
                    departments.Contains(EF.Property<string>(candidate, ExtractedColumns.Department))
                    || communes.Contains(EF.Property<InseeCode?>(candidate, ExtractedColumns.Commune)));
            default:
                return candidates.Where(candidate => false);
        }
    }

    /// <summary>The files whose identity an entreprise may know, because it accepted the introduction.</summary>
    public static IQueryable<Candidate> CandidatesIntroducedTo(this MatchingDbContext context, ContractorId contractor) =>
        context.Candidates.Where(candidate => context.Candidatures.Any(candidature =>
            candidature.CandidateId == candidate.Id
            && candidature.IntroductionAcceptedAt != null
            && context.Offers.Any(offer => offer.Id == candidature.OfferId && offer.ContractorId == contractor)));
}
