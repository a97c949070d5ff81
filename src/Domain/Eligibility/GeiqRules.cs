using static Matching.Domain.Candidates.EvidenceKind;
using static Matching.Domain.Candidates.PersonStatus;
using static Matching.Domain.Eligibility.EvidenceSlot;

namespace Matching.Domain.Eligibility;

/// <summary>The publics that a GEIQ is labelled for: one is enough. The aid per contract depends on them and is not computed here.</summary>
internal static class GeiqRules
{
    private const string Public = "public";
    private const string Order = "d6325-24 geiq-label";

    public static EligibilityRuleSet Set { get; } = new(
        "geiq", "2025-1", EligibilityRuleSetKind.Geiq,
        [
            With("young-unqualified", new All(new YoungerThan(26), new LevelWithin(2, 3)), IdentityDocument),
            With("senior", new AgedAtLeast(50), IdentityDocument),
            With("minimum-benefit", new HasStatus(Rsa, Ass, Aah), BenefitAttestation),
            new("deld", Public, new RegisteredFor(12, Boundary.AtLeast), Order, For(EvidenceValidity.Months(3), FranceTravailAttestation)),
            With("disabled-worker", new HasStatus(Rqth), DisabilityDecision),
            With("insertion-pathway", new HasStatus(IaePathway), StructureStatement, PassIae),
            With("former-ase", new HasStatus(FormerAse), StructureStatement, OtherOfficialPaper),
            With("leaving-detention", new HasStatus(LeavingDetention), OtherOfficialPaper, StructureStatement),
            With("refugee", new HasStatus(Refugee, Newcomer), ResidencePermit),
            With("lone-parent", new HasStatus(LoneParent), BenefitAttestation, OtherOfficialPaper),
            new("qpv", Public, new LivesInQpv(), Order, For(EvidenceValidity.Months(6), AddressProof)),
            new("frr", Public, new HasStatus(RuralRevitalisationZone), Order, For(EvidenceValidity.Months(6), AddressProof)),
        ],
        new RequiredCount(Public, 1))
    {
        AuthorisedPrescriberNeedsNone = true,
    };

    private static Criterion With(string code, Condition condition, params EvidenceKind[] evidence) =>
        new(code, Public, condition, Order, For(EvidenceValidity.PaperOnly, evidence));
}
