using Matching.Seed.Randomness;

namespace Matching.Seed.Candidates;

/// <summary>Gives files their papers: most in force, some run out, some missing, as in real life.</summary>
internal sealed class EvidenceMaker(SeedRandom random, DateOnly today)
{
    // Of what nobody has seen, a third was declared by the person.
    private const double Declared = 0.05, Missing = 0.15, Expired = 0.13;

    private int _papers;

    /// <summary>Adds papers for what the file says.</summary>
    public Candidate AddTo(Candidate candidate, PersonTraits traits, bool isComplete)
    {
        var papers = Wanted(candidate, traits).Select(wanted => Make(wanted, isComplete)).OfType<Evidence>();
        return candidate with { Evidence = [.. papers] };
    }

    // How many days a paper is usually taken for fresh, and the days that one names itself, if any.
    private sealed record Paper(EvidenceKind Kind, PersonStatus? Proves, int FreshDays, int? OwnDays = null);

    private static IEnumerable<Paper> Wanted(Candidate candidate, PersonTraits traits)
    {
        if (candidate.IsJobSeeker == true) yield return new(EvidenceKind.FranceTravailAttestation, null, 80);
        if (candidate.RecentWork is { Hours: > 0 }) yield return new(EvidenceKind.WorkedHoursStatement, null, 80);
        if (traits.Age is < 26 or >= 50) yield return new(EvidenceKind.IdentityDocument, null, 1_500, 3_650);
        if (traits.Age < 26 && traits.Level.IsBelowLevel3() == true) yield return new(EvidenceKind.SchoolingStatement, null, 300);
        if (traits.Age < 26 && traits.Level.IsBelowLevel3() == false) yield return new(EvidenceKind.Diploma, null, 900);
        if (traits.LivesInQpv) yield return new(EvidenceKind.AddressProof, null, 150);
        foreach (var status in candidate.Statuses.Select(period => period.Status))
            if (PaperFor(status) is { } paper) yield return paper;
        // Insertion structures and GEIQ hire on it; who is far from employment was seen by a prescriber who judged so.
        if (candidate.Statuses.Any(period => period.Status == PersonStatus.FarFromEmployment)) yield return new(EvidenceKind.PrescriberDiagnosis, null, 150);
    }

    private static Paper? PaperFor(PersonStatus status) => status switch
    {
        PersonStatus.Rsa or PersonStatus.Ass or PersonStatus.Aah => new(EvidenceKind.BenefitAttestation, status, 80),
        PersonStatus.Rqth => new(EvidenceKind.DisabilityDecision, status, 900, 1_825),
        PersonStatus.IaePathway => new(EvidenceKind.PassIae, status, 500, 730),
        PersonStatus.RegieDeQuartierPathway or PersonStatus.E2cPathway => new(EvidenceKind.StructureStatement, status, 150),
        PersonStatus.Refugee => new(EvidenceKind.ResidencePermit, status, 700, 1_460),
        PersonStatus.LoneParent => new(EvidenceKind.BenefitAttestation, status, 80),
        PersonStatus.FrenchBelowA1 or PersonStatus.Newcomer => new(EvidenceKind.PrescriberOpinion, status, 150),
        PersonStatus.Homeless => new(EvidenceKind.StructureStatement, status, 150),
        PersonStatus.LeavingDetention or PersonStatus.OtherOnOpinion or PersonStatus.FarFromEmployment => new(EvidenceKind.PrescriberOpinion, status, 150),
        _ => null,
    };

    private Evidence? Make(Paper paper, bool isComplete)
    {
        var id = new EvidenceId(random.Id(_papers++));
        var chance = isComplete ? 1 : random.Unit();
        if (chance < Declared) return DeclaredOnly(paper, id, (int)(chance * 1_000) % paper.FreshDays);
        if (chance < Missing) return null;
        var isExpired = chance < Missing + Expired;
        var age = isExpired ? random.Between(paper.FreshDays * 3, paper.FreshDays * 5) : random.Between(1, paper.FreshDays);
        var issuedOn = today.AddDays(-age);
        return new()
        {
            Id = id,
            Kind = paper.Kind,
            Proves = paper.Proves,
            IssuedOn = issuedOn,
            ValidUntil = paper.OwnDays is not { } days ? null : isExpired ? today.AddDays(-random.Between(1, 60)) : issuedOn.AddDays(days),
            SeenBy = "demo-prescripteur",
            SeenAs = Role.Prescripteur,
        };
    }

    private Evidence DeclaredOnly(Paper paper, EvidenceId id, int age) => new()
    {
        Id = id,
        Kind = paper.Kind,
        Proves = paper.Proves,
        IssuedOn = today.AddDays(-age - 1),
        DeclaredBy = "demo-candidat",
        DeclaredAs = Role.Candidat,
        DeclaredOn = today.AddDays(-age),
    };
}
