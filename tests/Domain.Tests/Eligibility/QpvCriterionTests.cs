using static Matching.Domain.Eligibility.CriterionState;

namespace Matching.Domain.Tests.Eligibility;

public class QpvCriterionTests
{
    private static readonly BuyerId Patient = new(Guid.Parse("20000000-0000-0000-0000-000000000009"));

    private static Candidate Resident(QpvPresence in2015, QpvPresence in2024, string? commune = null) => People.Nobody with
    {
        Statuses = [new(PersonStatus.FarFromEmployment)],
        QpvMemberships = [People.Qpv(QpvVintage.Perimeters2015, in2015), People.Qpv(QpvVintage.Perimeters2024, in2024)],
        Address = commune is null ? null : new() { Commune = InseeCode.Parse(commune) },
        Evidence =
        [
            People.Paper(EvidenceKind.AddressProof, new(2023, 12, 1)),
            People.Paper(EvidenceKind.AddressProof, new(2024, 3, 1)),
            People.Paper(EvidenceKind.AddressProof, new(2026, 2, 1)),
        ],
    };

    [Theory]
    [InlineData("2023-12-31", Met)]
    [InlineData("2024-01-01", NotMet)]
    public void Perimeters_are_those_of_the_day(string on, CriterionState state) =>
        Assert.Equal(state, Resident(QpvPresence.Inside, QpvPresence.Outside).Judged(Day(on)).On("qpv").State);

    [Theory]
    [InlineData("2024-12-31", NotMet)]
    [InlineData("2025-01-01", EvidenceMissing)]
    public void Overseas_the_perimeters_change_a_year_later(string on, CriterionState state)
    {
        var candidate = Resident(QpvPresence.Outside, QpvPresence.Inside, "97411") with { Evidence = [] };
        Assert.Equal(state, candidate.Judged(Day(on)).On("qpv").State);
    }

    [Theory]
    [InlineData("2024-06-30", true, Met)]
    [InlineData("2024-07-01", true, NotMet)]
    [InlineData("2024-06-30", false, NotMet)]
    public void A_buyers_transition_keeps_the_former_perimeters_for_some_months(string on, bool isPatient, CriterionState state)
    {
        var settings = new ClauseDeskSettings { QpvTransitionsByBuyer = [new(Patient, 6)] };
        var verdict = EligibilityJudge.Judge(
            Resident(QpvPresence.Inside, QpvPresence.Outside),
            Day(on),
            new(settings, isPatient ? Patient : null),
            EligibilityRuleSets.Clause);
        Assert.Equal(state, verdict.On("qpv").State);
    }

    [Fact]
    public void An_address_that_could_not_be_placed_is_unknown_and_not_outside() =>
        Assert.Equal(Unknown, Resident(QpvPresence.Outside, QpvPresence.Unknown).Judged().On("qpv").State);

    [Fact]
    public void Living_there_is_not_enough_without_being_far_from_employment()
    {
        var candidate = Resident(QpvPresence.Outside, QpvPresence.Inside);
        Assert.Equal(Met, candidate.Judged().On("qpv").State);
        Assert.Equal(NotMet, (candidate with { Statuses = [] }).Judged().On("qpv").State);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
