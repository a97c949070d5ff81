using static Matching.Domain.Candidates.EvidenceKind;
using static Matching.Domain.Candidates.PersonStatus;
using static Matching.Domain.Eligibility.EvidenceSlot;

namespace Matching.Domain.Eligibility;

/// <summary>The criteria of the clause sociale d'insertion: one is enough.</summary>
internal static class ClauseRules
{
    private const string Category = "category";
    private const string Hérault = "clausesociale34";
    private const string Report2019 = "tme-2019";

    private static readonly Criterion Deld = new("deld", Category,
        new All(new RegisteredFor(12, Boundary.MoreThan), new WorkedFewerMonthsThan(6)),
        Hérault,
        For(EvidenceValidity.Months(3), FranceTravailAttestation));

    // 455 hours are three months of full-time work. Read as a narrowing of the common criterion, so that nobody is eligible
    // by the stricter set who would not be by the common one.
    private static readonly Criterion DeldTme = new("deld-455h", Category,
        new All(new RegisteredFor(12, Boundary.MoreThan), new WorkedFewerHoursThan(455)),
        "tme-2017",
        For(EvidenceValidity.PaperOnly, WorkedHoursStatement, FranceTravailAttestation));

    private static readonly Criterion[] Others =
    [
        new("minimum-benefit", Category,
            new HasStatus(Rsa, Ass, Aah, InsertionAllowance, InvalidityPension),
            Hérault,
            For(EvidenceValidity.Months(3), BenefitAttestation)),
        new("disabled-worker", Category,
            new HasStatus(Rqth),
            Hérault + " l5212-13",
            For(EvidenceValidity.PaperOnly, DisabilityDecision)),
        new("young-unqualified", Category,
            new All(new YoungerThan(26), new LevelWithin(2, 2), new OutOfSchoolFor(6)),
            Hérault,
            For(EvidenceValidity.PaperOnly, IdentityDocument),
            For(EvidenceValidity.PaperOnly, SchoolingStatement)),
        // The reports of desks read "sans qualification ou expérience"; the published lists name qualification alone.
        new("young-without-experience", Category,
            new All(
                new DeskAccepts("desk.young-without-experience", settings => settings.AcceptsYoungWithoutExperience),
                new YoungerThan(26),
                new HasStatus(WithoutExperience),
                new OutOfSchoolFor(6)),
            Report2019,
            For(EvidenceValidity.PaperOnly, IdentityDocument),
            For(EvidenceValidity.PaperOnly, WorkedHoursStatement, PrescriberOpinion)),
        new("young-graduate", Category,
            new All(new YoungerThan(26), new LevelWithin(3, 8), new OutOfSchoolFor(6), new InactiveFor(6)),
            Hérault,
            For(EvidenceValidity.PaperOnly, IdentityDocument),
            For(EvidenceValidity.PaperOnly, Diploma)),
        new("senior", Category,
            new All(new IsJobSeeker(), new IsSenior()),
            Hérault + " " + Report2019,
            For(EvidenceValidity.PaperOnly, IdentityDocument)),
        new("qpv", Category,
            new All(new LivesInQpv(), new HasStatus(FarFromEmployment)),
            Hérault + " " + Report2019,
            For(EvidenceValidity.Months(6), AddressProof)),
        new("young-in-support", Category,
            new All(new YoungerThan(26), new HasStatus(ReinforcedSupport)),
            "ccag-16-1",
            For(EvidenceValidity.Months(6), StructureStatement, PrescriberOpinion)),
        new("refugee", Category,
            new HasStatus(Refugee),
            "ccag-16-1",
            For(EvidenceValidity.PaperOnly, ResidencePermit)),
        new("insertion-pathway", Category,
            new HasStatus(IaePathway, GeiqPathway, EaPathway, EsatPathway, RegieDeQuartierPathway, EpidePathway, E2cPathway),
            "ccag-16-1 " + Hérault,
            For(EvidenceValidity.PaperOnly, StructureStatement, PassIae)),
        new("other-on-opinion", Category,
            new HasStatus(OtherOnOpinion, AsylumSeeker, LeavingDetention, Newcomer),
            Report2019,
            For(EvidenceValidity.OpinionSetting, PrescriberOpinion)),
    ];

    public static EligibilityRuleSet Common { get; } =
        new("clause", "2026-2", EligibilityRuleSetKind.Clause, [Deld, .. Others], new RequiredCount(Category, 1));

    public static EligibilityRuleSet Tme { get; } =
        new("clause-tme", "2026-2", EligibilityRuleSetKind.ClauseTme, [DeldTme, .. Others], new RequiredCount(Category, 1));
}
