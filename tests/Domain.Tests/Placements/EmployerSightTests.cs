namespace Matching.Domain.Tests.Placements;

/// <summary>Whatever happens before an introduction, its employer is told the same.</summary>
public class EmployerSightTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly CandidatureMover
        Company = new(Role.Entreprise, "company", true), Adviser = new(Role.Prescripteur, "adviser", true), Person = new(Role.Candidat, "person", true),
        Desk = new(Role.Facilitateur, "desk", true);

    private static readonly Candidature Asked = new()
    {
        Id = new(Guid.Parse("60000000-0000-7000-8000-000000000001")),
        OfferId = Any.Offer.Id,
        CandidateId = Any.Candidate.Id,
        RequestedBy = CandidatureOrigin.Company,
        ProposedAt = Morning,
        StateSince = Morning,
        EmployerAgreedAt = Morning,
        Version = 1,
    };

    private static readonly Dictionary<string, (CandidatureMove Move, CandidatureMover By)[]> Ways = new()
    {
        ["declined"] = [(CandidatureMove.DeclineIntroduction, Adviser)],
        ["refused by the person"] = [(CandidatureMove.RefuseConsent, Person)],
        ["agreed, then refused by the person"] = [(CandidatureMove.AgreeToIntroduction, Adviser), (CandidatureMove.RefuseConsent, Person)],
        ["consented, then declined"] = [(CandidatureMove.GiveConsent, Person), (CandidatureMove.DeclineIntroduction, Adviser)],
        ["consented, then taken back"] = [(CandidatureMove.GiveConsent, Person), (CandidatureMove.WithdrawConsent, Person)],
        ["withdrawn"] = [(CandidatureMove.Withdraw, Person)],
        ["lapsed"] = [(CandidatureMove.Lapse, CandidatureMover.System("deadlines"))],
        ["consented and lapsed"] = [(CandidatureMove.GiveConsent, Person), (CandidatureMove.Lapse, CandidatureMover.System("deadlines"))],
        ["hired elsewhere"] = [(CandidatureMove.BecomeObsolete, CandidatureMover.System("hire"))],
        ["refused by the desk"] = [(CandidatureMove.Refuse, Desk)],
    };

    public static TheoryData<string> Names => [.. Ways.Keys];

    [Theory, MemberData(nameof(Names))]
    public void An_introduction_that_did_not_come_about_looks_the_same_whatever_the_reason(string way)
    {
        Assert.Equal(CandidatureState.Lapsed, Told(way).State);
        AssertSame(Told("lapsed"), Told(way));
    }

    [Theory, MemberData(nameof(Names))]
    public void Nothing_is_told_before_the_end(string way)
    {
        var before = Ways[way][..^1].Aggregate(Asked, Make);

        AssertSame(Asked.ForEmployer(), before.ForEmployer());
        Assert.Equal(before.History.Count == 0, before.ShowsLastMove());
    }

    [Fact]
    public void Once_introduced_the_employer_is_told_that_the_person_withdrew_but_not_by_whom()
    {
        var introduced = Make(Make(Asked, (CandidatureMove.AgreeToIntroduction, Adviser)), (CandidatureMove.GiveConsent, Person));
        var withdrawn = Make(introduced, (CandidatureMove.WithdrawConsent, Person)).ForEmployer();

        Assert.Equal(CandidatureState.Processing, introduced.ForEmployer().State);
        Assert.Equal((CandidatureState.Withdrawn, 3L), (withdrawn.State, withdrawn.Version));
        Assert.All(withdrawn.History, move => Assert.Equal((Role.System, ""), (move.Role, move.By)));
    }

    [Fact]
    public void Its_own_refusal_is_told_with_its_reason_and_the_desks_without()
    {
        var introduced = Make(Make(Asked, (CandidatureMove.AgreeToIntroduction, Adviser)), (CandidatureMove.GiveConsent, Person));

        Assert.Equal(RefusalReason.NotMobile, Make(introduced, (CandidatureMove.Refuse, Company)).ForEmployer().RefusalReason);
        Assert.Equal(
            (CandidatureState.Refused, (RefusalReason?)null),
            Make(introduced, (CandidatureMove.Refuse, Desk)).ForEmployer() is var told ? (told.State, told.RefusalReason) : default);
    }

    [Fact]
    public void What_is_told_once_is_told_the_same_again()
    {
        foreach (var way in Ways.Keys) AssertSame(Told(way), Told(way).ForEmployer());
    }

    [Fact]
    public void Taken_up_anew_it_is_hidden_anew()
    {
        var introduced = Make(Make(Asked, (CandidatureMove.AgreeToIntroduction, Adviser)), (CandidatureMove.GiveConsent, Person));
        var again = Make(Make(introduced, (CandidatureMove.BecomeObsolete, CandidatureMover.System("hire"))), (CandidatureMove.Reactivate, Person));

        Assert.Equal(CandidatureState.Lapsed, Make(again, (CandidatureMove.Withdraw, Adviser)).ForEmployer().State);
    }

    // The end comes at the same moment, whatever came before it.
    private static Candidature Told(string way)
    {
        var (move, by) = Ways[way][^1];
        return Ways[way][..^1].Aggregate(Asked, Make).Make(move, by, Morning.AddDays(9), Details).Value.ForEmployer();
    }

    private static void AssertSame(Candidature expected, Candidature told)
    {
        foreach (var property in typeof(Candidature).GetProperties().Where(property => property.Name != nameof(Candidature.History)))
            Assert.Equal((property.Name, property.GetValue(expected)), (property.Name, property.GetValue(told)));
        Assert.Equal(expected.History, told.History);
    }

    private static MoveDetails Details { get; } = new() { Means = ConsentMeans.Telephone, Reason = RefusalReason.NotMobile };

    private static Candidature Make(Candidature candidature, (CandidatureMove Move, CandidatureMover By) step) =>
        candidature.Make(step.Move, step.By, Morning.AddDays(1), Details).Value;
}
