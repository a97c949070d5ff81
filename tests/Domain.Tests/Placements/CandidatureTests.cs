namespace Matching.Domain.Tests.Placements;

public class CandidatureTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly CandidatureMover
        Company = new(Role.Entreprise, "company", true), Adviser = new(Role.Prescripteur, "adviser", true), Person = new(Role.Candidat, "person", true),
        Desk = new(Role.Facilitateur, "desk", true);

    private static readonly Candidature Proposed = new()
    {
        Id = default,
        OfferId = Any.Offer.Id,
        CandidateId = Any.Candidate.Id,
        ProposedAt = Morning,
        StateSince = Morning,
    };

    private static readonly (CandidatureMove Move, CandidatureMover By)[] Agreements =
    [
        (CandidatureMove.AgreeToIntroduction, Adviser), (CandidatureMove.GiveConsent, Person), (CandidatureMove.AcceptIntroduction, Company),
    ];

    public static TheoryData<int, int, int> Orders => new() { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };

    [Theory, MemberData(nameof(Orders))]
    public void Introduced_exactly_when_the_last_of_three_agrees_in_every_order(int first, int second, int third)
    {
        var candidature = Proposed;
        foreach (var (index, hour) in new[] { (first, 1), (second, 2), (third, 3) })
        {
            Assert.Equal((CandidatureState.New, (DateTimeOffset?)null), (candidature.State, candidature.IntroducedAt));
            candidature = After(candidature, Agreements[index].Move, Agreements[index].By, Morning.AddHours(hour));
        }

        Assert.Equal((CandidatureState.Processing, Morning.AddHours(3)), (candidature.State, candidature.IntroducedAt));
        Assert.Equal(Morning.AddHours(3), candidature.StateSince);
    }

    [Theory]
    [InlineData(CandidatureMove.WithdrawConsent)]
    [InlineData(CandidatureMove.Withdraw)]
    public void Withdrawn_at_any_time_the_introduction_is_over_at_once(CandidatureMove move)
    {
        foreach (var state in Enum.GetValues<CandidatureState>().Where(state => state.IsPending()))
        {
            var withdrawn = After(Introduced() with { State = state }, move, Person);
            Assert.Equal((CandidatureState.Withdrawn, (DateTimeOffset?)null), (withdrawn.State, withdrawn.IntroducedAt));
        }
    }

    [Fact]
    public void A_consent_taken_back_after_the_hire_leaves_the_hire()
    {
        var withdrawn = After(Introduced() with { State = CandidatureState.Accepted }, CandidatureMove.WithdrawConsent, Person);

        Assert.Equal((CandidatureState.Accepted, (DateTimeOffset?)null), (withdrawn.State, withdrawn.IntroducedAt));
    }

    [Fact]
    public void A_consent_tells_how_when_and_by_whom_it_was_recorded()
    {
        var given = Proposed.Make(CandidatureMove.GiveConsent, Adviser, Morning, new() { Means = ConsentMeans.Telephone, On = new(2026, 2, 27) }).Value;

        Assert.Equal(new(ConsentMeans.Telephone, new(2026, 2, 27), "adviser", Role.Prescripteur, Morning), given.ConsentRecord);
    }

    [Fact]
    public void After_a_hire_elsewhere_everybody_is_asked_anew_and_after_a_silence_who_was_silent()
    {
        var elsewhere = After(After(Introduced(), CandidatureMove.BecomeObsolete, CandidatureMover.System("hire")), CandidatureMove.Reactivate, Desk);
        Assert.Equal((CandidatureState.New, ConsentState.Asked), (elsewhere.State, elsewhere.Consent));
        Assert.Equal((null, null, (DateTimeOffset?)null), (elsewhere.AdviserAgreedAt, elsewhere.EmployerAgreedAt, elsewhere.IntroducedAt));

        var asked = After(After(Proposed, CandidatureMove.AcceptIntroduction, Company), CandidatureMove.GiveConsent, Person);
        var late = After(After(asked, CandidatureMove.Lapse, CandidatureMover.System("deadlines")), CandidatureMove.Reactivate, Adviser);
        Assert.Equal(CandidatureState.Processing, late.State);
    }

    [Fact]
    public void Without_an_answer_it_lapses_after_14_days_with_a_reminder_before()
    {
        var deadline = CandidatureDeadline.Of(Proposed, new())!;
        Assert.Equal(new(CandidatureMove.Lapse, Morning.AddDays(11), Morning.AddDays(14)), deadline);
        var settings = new ClauseDeskSettings { IntroductionLapsesAfterDays = 20, IntroductionReminderDays = 5 };
        Assert.Equal(new(CandidatureMove.Lapse, Morning.AddDays(15), Morning.AddDays(20)), CandidatureDeadline.Of(Proposed, settings));
    }

    [Fact]
    public void Without_a_decision_it_is_refused_after_60_days_with_a_warning_at_50()
    {
        var offered = After(After(Proposed, CandidatureMove.AgreeToIntroduction, Adviser), CandidatureMove.GiveConsent, Person);
        foreach (var state in Enum.GetValues<CandidatureState>())
        {
            var deadline = CandidatureDeadline.Of(offered with { State = state }, new());
            if (state is CandidatureState.New or CandidatureState.Processing or CandidatureState.Interview or CandidatureState.Postponed)
                Assert.Equal(new(CandidatureMove.RefuseUndecided, Morning.AddDays(50), Morning.AddDays(60)), deadline);
            else
                Assert.Null(deadline);
        }
    }

    [Fact]
    public void Who_is_put_off_until_a_day_waits_from_that_day()
    {
        var put = Introduced() with { State = CandidatureState.Postponed, PlannedOn = new(2026, 5, 4) };

        Assert.Equal(new DateTimeOffset(2026, 7, 2, 22, 0, 0, TimeSpan.Zero), CandidatureDeadline.Of(put, new())!.Due);
    }

    [Fact]
    public void A_number_finds_every_wrong_digit_and_every_two_that_changed_places()
    {
        var number = CandidatureNumber.Of(new(Guid.Parse("60000000-0000-7000-8000-000000000001"))).ToString();
        Assert.Equal(10, number.Length);
        Assert.True(CandidatureNumber.TryParse($"{number[..2]} {number[2..6]}-{number[6..]}", out var read, out _));
        Assert.Equal(number, read.ToString());
        for (var at = 0; at < number.Length; at++)
        {
            foreach (var digit in "0123456789".Where(digit => digit != number[at]))
                Assert.False(CandidatureNumber.TryParse($"{number[..at]}{digit}{number[(at + 1)..]}", out _, out _));
            if (at > 0 && number[at] != number[at - 1])
                Assert.False(CandidatureNumber.TryParse($"{number[..(at - 1)]}{number[at]}{number[at - 1]}{number[(at + 1)..]}", out _, out _));
        }
    }

    [Theory]
    [InlineData(null, "candidature.number")]
    [InlineData("", "candidature.number")]
    [InlineData("123", "candidature.number")]
    [InlineData("12345678٩0", "candidature.number")]
    [InlineData("0000000001", "candidature.number-mistyped")]
    public void What_is_no_number_is_said(string? text, string code)
    {
        Assert.False(CandidatureNumber.TryParse(text, out _, out var fault));
        Assert.Equal(code, fault.Code);
    }

    private static Candidature Introduced() => Agreements.Aggregate(Proposed, (candidature, agreement) => After(candidature, agreement.Move, agreement.By));

    private static Candidature After(Candidature candidature, CandidatureMove move, CandidatureMover by, DateTimeOffset? at = null) =>
        candidature.Make(move, by, at ?? Morning, MoveDetails.OwnAccount).Value;
}
