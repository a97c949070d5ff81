using static Matching.Domain.Candidates.EvidenceKind;
using static Matching.Domain.Candidates.PersonStatus;
using static Matching.Domain.Eligibility.EvidenceSlot;

namespace Matching.Domain.Eligibility;

/// <summary>The criteria of insertion par l'activité économique: one of level 1, or two or three of level 2 by kind of structure.</summary>
internal static class IaeRules
{
    private const string Level1 = "level1";
    private const string Level2 = "level2";
    private const string Pass = "pass";
    private const string Diagnosis = "diagnosis";
    private const string Order = "iae-orders";

    // As the platform of insertion counts them; a paper that names a later end was prolonged.
    private const int PassDays = 730, WaitingMonths = 24;

    private const int DiagnosisMonths = 6;

    private static readonly Criterion[] Criteria =
    [
        new("pass-iae", Pass, new HasStatus(IaePathway), "l5132-3", For(EvidenceValidity.DaysUnlessNamed(PassDays), PassIae)),
        new(
            EligibilityRuleSet.DiagnosisCriterion,
            Diagnosis,
            new IsFollowedByAuthorisedPrescriber(),
            "l5132-3",
            For(EvidenceValidity.Months(DiagnosisMonths), PrescriberDiagnosis)),
        Benefit("rsa", Rsa),
        Benefit("ass", Ass),
        Benefit("aah", Aah),
        new("detld", Level1, new RegisteredFor(24, Boundary.AtLeast), Order, For(EvidenceValidity.Months(3), FranceTravailAttestation)),
        Second("at-most-cap", new LevelWithin(2, 3), Diploma, SchoolingStatement),
        Second("senior", new AgedAtLeast(50), IdentityDocument),
        Second("under-26", new YoungerThan(26), IdentityDocument),
        Second("former-ase", new HasStatus(FormerAse), StructureStatement, OtherOfficialPaper),
        new(
            "deld",
            Level2,
            new All(new RegisteredFor(12, Boundary.AtLeast), new RegisteredLessThan(24)),
            Order,
            For(EvidenceValidity.Months(3), FranceTravailAttestation)),
        Second("disabled-worker", new HasStatus(Rqth), DisabilityDecision),
        Second("lone-parent", new HasStatus(LoneParent), BenefitAttestation, OtherOfficialPaper),
        Second("homeless", new HasStatus(Homeless), StructureStatement, PrescriberOpinion),
        Second("refugee", new HasStatus(Refugee, AsylumSeeker, Newcomer), ResidencePermit),
        Address("frr", new HasStatus(RuralRevitalisationZone)),
        Address("qpv", new LivesInQpv()),
        Second("leaving-detention", new HasStatus(LeavingDetention), OtherOfficialPaper, StructureStatement),
        Second("french-below-a1", new HasStatus(FrenchBelowA1), PrescriberOpinion, OtherOfficialPaper),
        Second("mobility", new HasStatus(MobilityProblem), PrescriberOpinion),
    ];

    /// <summary>AI and ETTI: two of level 2.</summary>
    public static EligibilityRuleSet AiEtti { get; } = Set("iae-ai-etti", 2);

    /// <summary>ACI, EI and EITI: three of level 2.</summary>
    public static EligibilityRuleSet AciEiEiti { get; } = Set("iae-aci-ei-eiti", 3);

    private static EligibilityRuleSet Set(string id, int ofLevel2) => new(
        id, "2026-1", EligibilityRuleSetKind.Iae, Criteria,
        new RequiredCount(Pass, 1), new RequiredCount(Diagnosis, 1), new RequiredCount(Level1, 1), new RequiredCount(Level2, ofLevel2))
    {
        DiagnosisMonths = DiagnosisMonths,
        EmployerDiagnosisDays = 92,
        Wait = new("pass-iae", WaitingMonths, [Pass, Diagnosis]),
    };

    private static Criterion Benefit(string code, PersonStatus status) =>
        new(code, Level1, new HasStatus(status), Order, For(EvidenceValidity.Months(3), BenefitAttestation));

    private static Criterion Address(string code, Condition condition) =>
        new(code, Level2, condition, Order, For(EvidenceValidity.Months(6), AddressProof));

    private static Criterion Second(string code, Condition condition, params EvidenceKind[] evidence) =>
        new(code, Level2, condition, Order, For(EvidenceValidity.PaperOnly, evidence));
}
