using static Matching.Domain.Candidates.EvidenceKind;
using static Matching.Domain.Candidates.PersonStatus;
using static Matching.Domain.Eligibility.EvidenceSlot;

namespace Matching.Domain.Eligibility;

/// <summary>The publics prioritaires of a GEIQ: one of annex 1, or two that stand in annex 2 alone, or an authorised prescriber's diagnosis.</summary>
/// <remarks>
/// Annex 1 is the order of 17 August 2015, annex 2 that of 10 March 2022, as the platform of insertion applies them: what stands in both counts
/// by annex 1, and what annex 2 calls level 1 (RSA, ASS, AAH, 24 months registered) is within annex 1 already. The aid per contract depends on
/// the same criteria and is not computed here.
/// </remarks>
internal static class GeiqRules
{
    private const string Annex1 = "annex1";
    private const string Annex2 = "annex2";
    private const string Diagnosis = "diagnosis";

    private const int DiagnosisMonths = 6;

    public static EligibilityRuleSet Set { get; } = new(
        "geiq", "2026-1", EligibilityRuleSetKind.Geiq,
        [
            First("young-unqualified",
                new All(new YoungerThan(26), new LevelWithin(2, 4), new HasStatus(WithoutExperience)),
                For(EvidenceValidity.PaperOnly, IdentityDocument),
                For(EvidenceValidity.PaperOnly, SchoolingStatement, Diploma, WorkedHoursStatement, PrescriberOpinion)),
            First("minimum-benefit", new HasStatus(Rsa, Ass, Aah, InsertionAllowance, InvalidityPension), Paper(BenefitAttestation)),
            First("away-from-work",
                new AnyOf(new RegisteredFor(12, Boundary.MoreThan), new InactiveFor(12)),
                For(EvidenceValidity.Months(3), FranceTravailAttestation, WorkedHoursStatement, PrescriberOpinion)),
            First("senior-45",
                new All(new IsJobSeeker(), new AgedAtLeast(45)),
                Paper(IdentityDocument),
                For(EvidenceValidity.Months(3), FranceTravailAttestation)),
            First("reconversion", new HasStatus(ForcedReconversion), Paper(OtherOfficialPaper, PrescriberOpinion)),
            First("disabled-worker", new HasStatus(Rqth), Paper(DisabilityDecision)),
            First("insertion-pathway",
                new HasStatus(IaePathway, RegieDeQuartierPathway, EpidePathway, E2cPathway, EaPathway, EsatPathway),
                Paper(StructureStatement, PassIae)),
            First("leaving-detention", new HasStatus(LeavingDetention), Paper(OtherOfficialPaper, StructureStatement)),
            First("refugee", new HasStatus(Refugee), Paper(ResidencePermit)),
            First("qpv", new LivesInQpv(), For(EvidenceValidity.Months(6), AddressProof)),
            First("frr", new HasStatus(RuralRevitalisationZone), For(EvidenceValidity.Months(6), AddressProof)),
            Second("at-most-cap", new LevelWithin(2, 3), Paper(Diploma, SchoolingStatement)),
            Second("senior", new AgedAtLeast(50), Paper(IdentityDocument)),
            Second("under-26", new YoungerThan(26), Paper(IdentityDocument)),
            Second("former-ase", new HasStatus(FormerAse), Paper(StructureStatement, OtherOfficialPaper)),
            Second("lone-parent", new HasStatus(LoneParent), Paper(BenefitAttestation, OtherOfficialPaper)),
            Second("homeless", new HasStatus(Homeless), Paper(StructureStatement, PrescriberOpinion)),
            Second("asylum-seeker", new HasStatus(AsylumSeeker), Paper(ResidencePermit)),
            Second("french-below-a1", new HasStatus(FrenchBelowA1), Paper(PrescriberOpinion, OtherOfficialPaper)),
            Second("mobility", new HasStatus(MobilityProblem), Paper(PrescriberOpinion)),
            new(
                EligibilityRuleSet.DiagnosisCriterion,
                Diagnosis,
                new IsFollowedByAuthorisedPrescriber(),
                "geiq-2022",
                For(EvidenceValidity.Months(DiagnosisMonths), PrescriberDiagnosis)),
        ],
        new RequiredCount(Annex1, 1), new RequiredCount(Diagnosis, 1), new RequiredCount(Annex2, 2))
    {
        DiagnosisMonths = DiagnosisMonths,
    };

    private static Criterion First(string code, Condition condition, params EvidenceSlot[] papers) => new(code, Annex1, condition, "geiq-2015", papers);

    private static Criterion Second(string code, Condition condition, EvidenceSlot paper) => new(code, Annex2, condition, "geiq-2022", paper);

    private static EvidenceSlot Paper(params EvidenceKind[] evidence) => For(EvidenceValidity.PaperOnly, evidence);
}
