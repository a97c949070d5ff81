using Matching.Seed.Randomness;

namespace Matching.Seed.Candidates;

/// <summary>Gives people situations. The reports lost the labels of theirs (<c>a19.status</c>), so the shares are assumptions.</summary>
internal sealed class StatusMaker(SeedRandom random, DateOnly today)
{
    // a19.state_profile prints 6 % of workers with disabilities.
    private const double Rqth = 0.055;

    /// <summary>Adds situations, schooling and the day of the last review.</summary>
    public Candidate AddTo(Candidate candidate, PersonTraits traits, bool isLongTerm, bool isComplete) => candidate with
    {
        Statuses = [.. Pick(traits, isLongTerm, isComplete).Distinct().Select(Period)],
        StatusesReviewedOn = isComplete || random.Chance(0.8) ? today.AddDays(-random.Between(1, 200)) : null,
        SchoolingEndedOn = EndOfSchool(traits, candidate.BirthDate),
    };

    private IEnumerable<PersonStatus> Pick(PersonTraits traits, bool isLongTerm, bool isComplete)
    {
        if (random.Chance(traits.Age < 25 ? 0.03 : isLongTerm ? 0.42 : 0.12)) yield return PersonStatus.Rsa;
        else if (traits.Age >= 30 && isLongTerm && random.Chance(0.1)) yield return PersonStatus.Ass;
        if (random.Chance(0.02)) yield return PersonStatus.Aah;
        if (traits.PrescriberKind == PrescriberKind.CapEmploi || random.Chance(Rqth)) yield return PersonStatus.Rqth;
        if (random.Chance(traits.PrescriberKind == PrescriberKind.Siae ? 0.9 : 0.05)) yield return PersonStatus.IaePathway;
        if (traits.PrescriberKind == PrescriberKind.NeighbourhoodAssociation && random.Chance(0.2)) yield return PersonStatus.RegieDeQuartierPathway;
        if (traits.Age < 26 && random.Chance(0.06)) yield return PersonStatus.E2cPathway;
        if (traits.Age < 26 && random.Chance(0.03)) yield return PersonStatus.FormerAse;
        if (isComplete || random.Chance(traits.LivesInQpv ? 0.7 : 0.1)) yield return PersonStatus.FarFromEmployment;
        if (random.Chance(0.05)) yield return PersonStatus.Refugee;
        if (random.Chance(0.02)) yield return PersonStatus.LeavingDetention;
        if (random.Chance(0.02)) yield return PersonStatus.Newcomer;
        if (random.Chance(0.08)) yield return PersonStatus.LoneParent;
        if (random.Chance(0.03)) yield return PersonStatus.Homeless;
        if (random.Chance(0.05)) yield return PersonStatus.FrenchBelowA1;
        if (random.Chance(0.02)) yield return PersonStatus.OtherOnOpinion;
    }

    private StatusPeriod Period(PersonStatus status)
    {
        var since = random.Chance(0.8) ? today.AddDays(-random.Between(60, 900)) : (DateOnly?)null;
        return status switch
        {
            // A decision names its end; some ran out and wait to be renewed.
            PersonStatus.Rqth => new(status, since, today.AddDays(random.Chance(0.12) ? -random.Between(5, 50) : random.Between(60, 1_500))),
            PersonStatus.IaePathway => new(status, since, random.Chance(0.6) ? today.AddDays(random.Between(30, 600)) : null),
            _ => new(status, since),
        };
    }

    private DateOnly? EndOfSchool(PersonTraits traits, DateOnly? birth)
    {
        if (birth is not { } born || random.Chance(traits.Age < 26 ? 0.15 : 0.7)) return null;
        var years = traits.Level.Rank() switch { null or <= 2 => 16, 3 => 18, 4 => 19, 5 => 21, _ => 23 };
        var end = new DateOnly(born.Year + years, 6, 30).AddDays(random.Between(-60, 30));
        return end < today ? end : today.AddDays(-random.Between(20, 300));
    }
}
