namespace Matching.Domain.Tests.Eligibility;

/// <summary>Only papers that somebody else saw meet a criterion, whatever the paper and whatever the rules.</summary>
public sealed class OwnStatementTests
{
    private static readonly Actor Own = Actor.Candidat("test-candidat", Any.Candidate.Id), Desk = Actor.System("test");

    /// <summary>Every criterion of every rule set.</summary>
    public static TheoryData<string, string> Criteria => CriteriaTests.All;

    /// <summary>Every situation under every rule set.</summary>
    public static TheoryData<string, PersonStatus> Situations
    {
        get
        {
            var all = new TheoryData<string, PersonStatus>();
            foreach (var rules in EligibilityRuleSets.All)
                foreach (var status in Enum.GetValues<PersonStatus>()) all.Add(rules.Id, status);
            return all;
        }
    }

    [Theory]
    [InlineData(Role.Prescripteur, null, CriterionState.Met)]
    [InlineData(Role.Facilitateur, null, CriterionState.Met)]
    [InlineData(null, null, CriterionState.Met)]
    [InlineData(Role.Candidat, "evidence.own-statement", CriterionState.EvidenceMissing)]
    public void Nobodys_own_statement_is_a_paper_that_somebody_saw(Role? seenAs, string? code, CriterionState state)
    {
        var person = People.With(PersonStatus.Rsa, EvidenceKind.BenefitAttestation);
        var paper = person.Evidence.Single() with { SeenAs = seenAs };

        Assert.Equal(code, paper.Fault(People.Hire)?.Code);
        Assert.Equal(state, (person with { Evidence = [paper] }).Judged().On("minimum-benefit").State);
    }

    [Theory, MemberData(nameof(Criteria))]
    public void A_declared_paper_meets_no_criterion_until_it_is_seen(string rules, string code)
    {
        var set = EligibilityRuleSets.Find(rules)!;
        var person = CriteriaTests.Meeting[code];
        var declared = person with { Evidence = [.. person.Evidence.Concat(EveryPaper()).Select(paper => paper.DeclaredNow(Own, People.Hire))] };
        var seen = declared with { Evidence = [.. declared.Evidence.Select(paper => paper.SeenNow(Desk, People.Hire))] };

        var settings = new ClauseDeskSettings { AcceptsYoungWithoutExperience = true };
        var prescriber = code == EligibilityRuleSet.DiagnosisCriterion ? People.AuthorisedPrescriber : null;
        EligibilityVerdict Judge(Candidate file) => file.Judged(rules: set, settings: settings, prescriber: prescriber);

        Assert.Equal(CriterionState.EvidenceMissing, Judge(declared).On(code).State);
        Assert.NotEqual(EligibilityOutcome.Eligible, Judge(declared).Outcome);
        Assert.Equal(CriterionState.Met, Judge(seen).On(code).State);
    }

    [Theory, MemberData(nameof(Situations))]
    public void Whoever_declares_every_paper_for_a_situation_is_not_eligible_by_it(string rules, PersonStatus status)
    {
        var person = People.Nobody with
        {
            Statuses = [new(status, new(2025, 1, 1))],
            Evidence =
            [
                .. EveryPaper().SelectMany(paper => new[] { paper, paper with { Proves = status } }).Select(paper => paper.DeclaredNow(Own, People.Hire)),
            ],
        };

        Assert.NotEqual(EligibilityOutcome.Eligible, person.Judged(rules: EligibilityRuleSets.Find(rules)).Outcome);
    }

    [Fact]
    public void A_paper_says_who_declared_it_and_who_saw_it()
    {
        var paper = People.Paper(EvidenceKind.Diploma, People.Hire).DeclaredNow(Own, People.Hire).SeenNow(Desk, People.Hire.AddDays(1));

        Assert.Equal(("test-candidat", Role.Candidat, People.Hire), (paper.DeclaredBy, paper.DeclaredAs, paper.DeclaredOn));
        Assert.Equal(("test", Role.System, People.Hire.AddDays(1)), (paper.SeenBy, paper.SeenAs, paper.SeenOn));
    }

    [Fact]
    public void A_paper_counts_while_a_decision_relies_on_it()
    {
        var person = People.With(PersonStatus.Rsa, EvidenceKind.BenefitAttestation);
        var seen = person.Evidence[0];
        var decided = new DecisionDraft { Outcome = DecisionOutcome.Granted }.Decide(default, person, person.Judged(), Desk, People.Hire).Value;
        var decision = decided with { ExpiresOn = People.Hire.AddDays(9) };

        Assert.Equal(EvidenceStanding.Declared, EligibilityDecision.StandingOf(seen.DeclaredNow(Own, People.Hire), [], People.Hire));
        Assert.Equal(EvidenceStanding.Seen, EligibilityDecision.StandingOf(seen, [], People.Hire));
        Assert.Equal(EvidenceStanding.Counts, EligibilityDecision.StandingOf(seen, [decision], People.Hire));
        Assert.Equal(EvidenceStanding.Seen, EligibilityDecision.StandingOf(seen, [decision], People.Hire.AddDays(10)));
        Assert.Equal(EvidenceStanding.Seen, EligibilityDecision.StandingOf(seen with { Id = new(Guid.NewGuid()) }, [decision], People.Hire));
    }

    [Theory]
    [InlineData("test-candidat", Role.Candidat, false, true)]
    [InlineData("test-candidat", Role.Candidat, true, false)]
    [InlineData("another", Role.Prescripteur, false, false)]
    [InlineData("another", Role.Prescripteur, true, false)]
    [InlineData("viewer", Role.Prescripteur, true, true)]
    [InlineData("any", Role.Facilitateur, false, true)]
    [InlineData("any", Role.Facilitateur, true, true)]
    public void A_paper_is_withdrawn_by_who_declared_it_who_saw_it_and_the_desk(string account, Role role, bool isSeen, bool may)
    {
        var paper = People.Paper(EvidenceKind.Diploma, People.Hire).DeclaredNow(Own, People.Hire);
        if (isSeen) paper = paper with { SeenBy = "viewer", SeenAs = Role.Prescripteur };

        var withdrawn = (People.Nobody with { Evidence = [paper] }).WithoutPaper(paper.Id, ActorOf(account, role));

        Assert.Equal(may ? null : "evidence.not-yours", withdrawn.Refusal?.Code);
    }

    [Fact]
    public void A_file_holds_so_many_papers_and_one_more_is_refused()
    {
        var papers = Enumerable.Range(1, Evidence.MostOfAFile - 1).Select(_ => People.Paper(EvidenceKind.Diploma, People.Hire));
        var full = People.Nobody with { Evidence = [.. papers] };
        var last = full.WithPaper(People.Paper(EvidenceKind.Diploma, People.Hire));

        Assert.True(last.IsMade);
        Assert.Equal("evidence.too-many", last.Value.WithPaper(People.Paper(EvidenceKind.Diploma, People.Hire)).Refusal?.Code);
    }

    private static Actor ActorOf(string account, Role role) => role switch
    {
        Role.Candidat => Actor.Candidat(account, Any.Candidate.Id),
        Role.Prescripteur => Actor.Prescripteur(account, new(Guid.NewGuid())),
        _ => Actor.Facilitateur(account, new ClauseDesk { Id = new(Guid.NewGuid()), Name = "Guichet" }),
    };

    private static IEnumerable<Evidence> EveryPaper() => Enum.GetValues<EvidenceKind>().Select(kind => People.Paper(kind, new(2026, 2, 1)));
}
