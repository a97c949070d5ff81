using static Matching.Domain.Candidates.EvidenceKind;
using static Matching.Domain.Candidates.PersonStatus;

namespace Matching.Domain.Tests.Eligibility;

/// <summary>Every criterion of every rule set, with somebody who meets it.</summary>
public sealed class CriteriaTests
{
    /// <summary>Who meets a criterion, by its code, in every rule set that has it.</summary>
    internal static readonly Dictionary<string, Candidate> Meeting = new()
    {
        ["deld"] = People.LongTermJobSeeker,
        ["deld-455h"] = People.LongTermJobSeeker with { Evidence = [People.Paper(WorkedHoursStatement, new(2026, 2, 1))] },
        ["detld"] = People.LongTermJobSeeker with { JobSeekerSince = new(2024, 3, 1) },
        ["minimum-benefit"] = People.With(Rsa, BenefitAttestation),
        ["rsa"] = People.With(Rsa, BenefitAttestation),
        ["ass"] = People.With(Ass, BenefitAttestation),
        ["aah"] = People.With(Aah, BenefitAttestation),
        ["disabled-worker"] = People.With(Rqth, DisabilityDecision),
        ["young-unqualified"] = Aged(20, QualificationLevel.BelowLevel3, IdentityDocument, SchoolingStatement) with { Statuses = [new(WithoutExperience)] },
        ["young-without-experience"] = Aged(20, QualificationLevel.Level4, IdentityDocument, WorkedHoursStatement) with { Statuses = [new(WithoutExperience)] },
        ["young-in-support"] = Aged(20, QualificationLevel.Level4, StructureStatement) with { Statuses = [new(ReinforcedSupport)] },
        ["away-from-work"] = People.Nobody with
        {
            RecentWork = new() { UpTo = People.Hire, Hours = 0, Months = 0 },
            Evidence = [People.Paper(WorkedHoursStatement, new(2026, 2, 1))],
        },
        ["senior-45"] = Aged(46, QualificationLevel.Level5, IdentityDocument, FranceTravailAttestation) with { IsJobSeeker = true },
        ["reconversion"] = People.With(ForcedReconversion, OtherOfficialPaper),
        ["asylum-seeker"] = People.With(AsylumSeeker, ResidencePermit),
        ["prescriber-diagnosis"] = People.Nobody with { Evidence = [People.Paper(PrescriberDiagnosis, new(2026, 2, 1))] },
        ["young-graduate"] = Aged(20, QualificationLevel.Level5, IdentityDocument, Diploma) with
        {
            RecentWork = new()
            {
                UpTo = People.Hire,
                Hours = 0,
                Months = 0,
            },
        },
        ["under-26"] = Aged(20, QualificationLevel.Level5, IdentityDocument),
        ["senior"] = Aged(60, QualificationLevel.Level5, IdentityDocument) with { IsJobSeeker = true },
        ["at-most-cap"] = Aged(35, QualificationLevel.Level3, Diploma),
        ["qpv"] = People.With(FarFromEmployment, AddressProof) with { QpvMemberships = [People.Qpv(QpvVintage.Perimeters2024, QpvPresence.Inside)] },
        ["frr"] = People.With(RuralRevitalisationZone, AddressProof),
        ["insertion-pathway"] = People.With(IaePathway, StructureStatement),
        ["pass-iae"] = People.With(IaePathway, PassIae),
        ["other-on-opinion"] = People.With(OtherOnOpinion, PrescriberOpinion),
        ["former-ase"] = People.With(FormerAse, StructureStatement),
        ["lone-parent"] = People.With(LoneParent, BenefitAttestation),
        ["homeless"] = People.With(Homeless, StructureStatement),
        ["refugee"] = People.With(Refugee, ResidencePermit),
        ["leaving-detention"] = People.With(LeavingDetention, StructureStatement),
        ["french-below-a1"] = People.With(FrenchBelowA1, PrescriberOpinion),
        ["mobility"] = People.With(MobilityProblem, PrescriberOpinion),
    };

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var rules in EligibilityRuleSets.All)
                foreach (var criterion in rules.Criteria) all.Add(rules.Id, criterion.Code);
            return all;
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Is_met_by_somebody_and_not_by_whom_nothing_fits(string rules, string code)
    {
        var set = EligibilityRuleSets.Find(rules);
        Assert.True(Meeting.TryGetValue(code, out var person), $"Nobody here meets '{code}' of '{rules}'.");

        var accepting = new ClauseDeskSettings { AcceptsYoungWithoutExperience = true };
        var prescriber = code == EligibilityRuleSet.DiagnosisCriterion ? People.AuthorisedPrescriber : null;
        Assert.Equal(CriterionState.Met, person.Judged(rules: set, settings: accepting, prescriber: prescriber).On(code).State);
        Assert.Equal(CriterionState.NotMet, People.Nobody.Judged(rules: set, settings: accepting).On(code).State);
    }

    [Fact]
    public void Nobody_stands_here_for_a_criterion_that_is_gone() =>
        Assert.Empty(Meeting.Keys.Except(EligibilityRuleSets.All.SelectMany(rules => rules.Criteria).Select(criterion => criterion.Code)));

    private static Candidate Aged(int years, QualificationLevel level, params EvidenceKind[] papers) => People.Nobody with
    {
        BirthDate = People.Hire.AddYears(-years).AddDays(-1),
        Level = level,
        SchoolingEndedOn = new(2025, 1, 1),
        Evidence = [.. papers.Select(paper => People.Paper(paper, new(2026, 2, 1)))],
    };
}
