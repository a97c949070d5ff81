namespace Matching.Tests;

public sealed class QpvPriorityRuleTests
{
    private static readonly QpvPriorityRule Rule = new();
    private static readonly Points Ten = Points.Of(10);

    [Theory]
    [InlineData(QpvPresence.Inside, PartStatus.Scored, "2.500", "qpv.resident(remaining=750, target=3000)")]
    [InlineData(QpvPresence.Outside, PartStatus.Scored, "0.000", "qpv.not-resident(remaining=750, target=3000)")]
    [InlineData(QpvPresence.Unknown, PartStatus.Unknown, "1.250", "qpv.unknown(remaining=750, target=3000)")]
    public void Weighs_by_what_is_still_owed(QpvPresence presence, PartStatus status, string points, string reason)
    {
        var result = Rule.Apply(Owing(3_000, 2_250), Living(presence));

        Assert.Equal((status, "2.500", points, reason),
            (result.Status, result.Maximum(Ten).ToString(), result.Earned(Ten, Fit.Of(0.5m)).ToString(), result.ToReason().ToString()));
    }

    [Theory]
    [InlineData(3_000, 0, "10.000")]
    [InlineData(3_000, 1, "9.997")]
    [InlineData(800, 400, "5.000")]
    public void The_more_is_done_the_less_is_at_stake(decimal target, decimal done, string maximum) =>
        Assert.Equal(maximum, Rule.Apply(Owing(target, done), Living(QpvPresence.Inside)).Maximum(Ten).ToString());

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3_000, 3_000)]
    [InlineData(3_000, 4_000)]
    public void Nothing_owed_is_not_applicable_to_anybody(decimal target, decimal done)
    {
        foreach (var presence in Enum.GetValues<QpvPresence>())
        {
            var result = Rule.Apply(Owing(target, done), Living(presence));
            Assert.Equal((PartStatus.NotApplicable, Points.Zero, Points.Zero, "qpv.nothing-owed"),
                (result.Status, result.Maximum(Ten), result.Earned(Ten, Fit.Of(0.5m)), result.ToReason().ToString()));
        }
    }

    [Theory]
    [InlineData(0, "qpv.not-resident")]
    [InlineData(36, "qpv.resident")]
    [InlineData(35, "qpv.not-resident")]
    public void Former_perimeters_count_during_the_buyers_transition_only(int months, string code)
    {
        // 36 months after 1 January 2024 end before 1 January 2027, 35 before 1 December 2026.
        var person = Sample.Person with
        {
            Qpv = new Dictionary<QpvVintage, QpvPresence>
            {
                [QpvVintage.Perimeters2015] = QpvPresence.Inside,
                [QpvVintage.Perimeters2024] = QpvPresence.Outside,
            },
        };
        var offer = Owing(100, 0) with { Policy = EligibilityPolicy.Default with { QpvTransitionMonths = months } };

        Assert.Equal(code, Rule.Apply(offer, person).Why.Code);
    }

    [Fact]
    public void Overseas_the_perimeters_changed_a_year_later()
    {
        var person = Sample.Person with
        {
            Commune = InseeCode.Parse("97411"),
            Qpv = new Dictionary<QpvVintage, QpvPresence>
            {
                [QpvVintage.Perimeters2015] = QpvPresence.Inside,
                [QpvVintage.Perimeters2024] = QpvPresence.Outside,
            },
        };
        var offer = Owing(100, 0) with { StartsOn = new(2024, 12, 31) };
        var setting = Sample.Setting with { On = new(2024, 6, 1) };

        Assert.Equal("qpv.resident", Rule.Apply(Pairing.Of(offer, person, setting)).Why.Code);
        Assert.Equal("qpv.not-resident", Rule.Apply(Pairing.Of(offer, person with { Commune = InseeCode.Parse("31555") }, setting)).Why.Code);
        Assert.Equal("qpv.not-resident", Rule.Apply(Pairing.Of(offer with { StartsOn = new(2025, 1, 1) }, person, setting)).Why.Code);
    }

    private static MatchableOffer Owing(decimal target, decimal done) => Sample.Offer with { Qpv = new(new(target), new(done)) };

    private static MatchableCandidate Living(QpvPresence presence) =>
        Sample.Person with { Qpv = new Dictionary<QpvVintage, QpvPresence> { [QpvVintage.Perimeters2024] = presence } };
}
