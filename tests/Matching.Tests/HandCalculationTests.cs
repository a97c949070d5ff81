namespace Matching.Tests;

/// <summary>
/// Three matches worked out by hand from docs/decisions 0040 to 0050, with weights of 30, 25, 8, 10, 12, 8 and 7 points and a
/// neutral share of 0.5. Every expected figure is a literal from the arithmetic beside it; none comes from the engine.
/// </summary>
public sealed class HandCalculationTests
{
    // Masonry in Toulouse from 14 December 2026, early in the morning, 35 h a week, level 3 wished for, a tutor, reachable by bus.
    // The marché owes 3 000 h to residents of QPV, 2 250 h are done: 750 / 3 000 = 0.25 of the target is still owed.
    private static readonly MatchableOffer Masonry = Sample.Offer with
    {
        Shift = Shift.EarlyMorning,
        Qpv = new(new(3_000), new(2_250)),
    };

    [Fact]
    public void A_mason_with_a_car()
    {
        var person = Sample.Person with
        {
            // 0.05° north: 6 371 × 0.05 × π / 180 = 5.559 746 km; × 1.34 = 7.450 060 km by road.
            Home = new(43.65, 1.44),
            Targets = [Sample.Target("F1703", 30)],
            Transport = [TransportMeans.Car],
            Level = QualificationLevel.Level5,
            Qpv = new Dictionary<QpvVintage, QpvPresence> { [QpvVintage.Perimeters2024] = QpvPresence.Inside },
            Availability = Sample.Person.Availability! with { From = new(2026, 12, 24) },
            Barriers = [Barrier.Childcare],
            Levers = [new(LeverKind.Childcare, IsActivated: false)],
            Path = [new(RomeCode.Parse("F1701"), null, null, new(2026, 11, 29), new(151.5m))],
        };

        AssertParts(Explain(person),
            // Occupation: the same code, 30 × 1.
            (RuleKind.Occupation, "30.000", "30.000"),
            // Mobility: 3 + 5 / 28 × 60 + 2.450 060 / 48 × 60 = 3 + 10.714 286 + 3.062 575 = 16.776 861, so 17 min of 30 accepted.
            // Beyond half of it: (3 × 30 − 2 × 17) / (2 × 30) = 56 / 60 = 0.933 333; 25 × 0.933 333 = 23.333 325, so 23.333.
            (RuleKind.Mobility, "23.333", "25.000"),
            // Qualification: level 5 for level 3, two above: 8 × 0.9 = 7.2.
            (RuleKind.Qualification, "7.200", "8.000"),
            // QPV: at stake 10 × 0.25 = 2.5; a resident has all of it.
            (RuleKind.QpvPriority, "2.500", "2.500"),
            // Availability: 10 days late of 30: (30 − 10) / 30 = 0.666 667; 12 × 0.666 667 = 8.000 004, so 8.000.
            (RuleKind.Availability, "8.000", "12.000"),
            // Barriers: early work touches childcare, a help is available: 1 − 1/4 = 0.75; 8 × 0.75 = 6.
            (RuleKind.Barriers, "6.000", "8.000"),
            // Continuity: 29 November to 14 December leaves 14 days: 1. Related 151.5 / 420 = 0.360 714.
            // (1 + 0.360 714) / 2 = 0.680 357; 7 × 0.680 357 = 4.762 499, so 4.762.
            (RuleKind.Continuity, "4.762", "7.000"));

        // 30 + 23.333 + 7.2 + 2.5 + 8 + 6 + 4.762 = 81.795.
        Assert.Equal("81.795", Explain(person).Score.ToString());
    }

    [Fact]
    public void A_person_from_a_close_trade_on_public_transport()
    {
        var person = Sample.Person with
        {
            // 0.08° north: 6 371 × 0.08 × π / 180 = 8.895 594 km; × 1.34 = 11.920 096 km by road.
            Home = new(43.68, 1.44),
            Targets = [Sample.Target("K2204", 90), Sample.Target("F1701", 35)],
            Transport = [TransportMeans.PublicTransport],
            Level = null,
            Availability = Sample.Person.Availability! with { WeeklyHoursMin = null, WeeklyHoursMax = new(28) },
            Barriers = null,
        };

        AssertParts(Explain(person),
            // Occupation: the nearest target is close: 30 × 0.75 = 22.5.
            (RuleKind.Occupation, "22.500", "30.000"),
            // Mobility: 15 + 11.920 096 / 27 × 60 = 15 + 26.489 103 = 41.489 103, so 41 min of the 35 accepted for that trade.
            // Beyond it: (2 × 35 − 41) / (2 × 35) = 29 / 70 = 0.414 286; 25 × 0.414 286 = 10.357 15, so 10.357.
            (RuleKind.Mobility, "10.357", "25.000"),
            // Qualification: not known, 8 × 0.5 = 4.
            (RuleKind.Qualification, "4.000", "8.000"),
            // QPV: lives in none: 0 of 2.5.
            (RuleKind.QpvPriority, "0.000", "2.500"),
            // Availability: 28 h wanted, 35 offered: (35 − 2 × 7) / 35 = 0.6; 12 × 0.6 = 7.2.
            (RuleKind.Availability, "7.200", "12.000"),
            // Barriers: nobody asked, 8 × 0.5 = 4.
            (RuleKind.Barriers, "4.000", "8.000"),
            // Continuity: no earlier placement: 0 of 0.
            (RuleKind.Continuity, "0.000", "0.000"));

        // 22.5 + 10.357 + 4 + 0 + 7.2 + 4 + 0 = 48.057.
        Assert.Equal("48.057", Explain(person).Score.ToString());
    }

    [Fact]
    public void A_cyclist_on_the_way_to_a_new_trade()
    {
        var person = Sample.Person with
        {
            // 0.03° north: 6 371 × 0.03 × π / 180 = 3.335 848 km; × 1.34 = 4.470 036 km by road.
            Home = new(43.63, 1.44),
            Targets = [Sample.Target("N1105", radius: 4)],
            Transport = [TransportMeans.Bicycle],
            Level = QualificationLevel.BelowLevel3,
            Qpv = new Dictionary<QpvVintage, QpvPresence>(),
            Path = [new(RomeCode.Parse("K2204"), null, null, new(2026, 10, 23), new(300))],
        };

        AssertParts(Explain(person),
            // Occupation: an evolution, 30 × 0.55 = 16.5.
            (RuleKind.Occupation, "16.500", "30.000"),
            // Mobility: 2 + 4.470 036 / 15 × 60 = 19.880 144, so 20 min. A radius of 4 km is 5.36 km by road:
            // 2 + 5.36 / 15 × 60 = 23.44, so 23 min accepted. (3 × 23 − 2 × 20) / (2 × 23) = 29 / 46 = 0.630 435;
            // 25 × 0.630 435 = 15.760 875, so 15.761.
            (RuleKind.Mobility, "15.761", "25.000"),
            // Qualification: one level below: 8 × 0.5 = 4.
            (RuleKind.Qualification, "4.000", "8.000"),
            // QPV: nobody knows: 2.5 × 0.5 = 1.25.
            (RuleKind.QpvPriority, "1.250", "2.500"),
            // Availability: all suits: 12.
            (RuleKind.Availability, "12.000", "12.000"),
            // Barriers: none: 8.
            (RuleKind.Barriers, "8.000", "8.000"),
            // Continuity: 23 October to 14 December leaves 51 days: (90 − 51) / (90 − 14) = 39 / 76 = 0.513 158; nothing related: 0.
            // (0.513 158 + 0) / 2 = 0.256 579; 7 × 0.256 579 = 1.796 053, so 1.796.
            (RuleKind.Continuity, "1.796", "7.000"));

        // 16.5 + 15.761 + 4 + 1.25 + 12 + 8 + 1.796 = 59.307.
        Assert.Equal("59.307", Explain(person).Score.ToString());
    }

    // The pair is ranked and explained: both must give the figures above.
    private static RankedMatch Explain(MatchableCandidate person)
    {
        var pipeline = Sample.Pipeline([person], [Masonry]);
        var ranked = pipeline.CandidatesFor(Masonry.Id, Sample.Today, MatchOptions.Default)!.Matches.Single();
        var reversed = pipeline.OffersFor(person.Id, Sample.Today, MatchOptions.Default)!.Matches.Single();
        var alone = pipeline.Explain(Masonry.Id, person.Id, Sample.Today)!;
        Assert.Equal(alone.Parts, ranked.Parts);
        Assert.Equal(alone.Parts, reversed.Parts);
        return ranked;
    }

    // A rule that came after the standard set has no points in it.
    private static void AssertParts(RankedMatch match, params (RuleKind Rule, string Points, string Maximum)[] expected)
    {
        var counted = match.Parts.Where(part => DefaultRuleWeights.Standard[part.Rule] > Points.Zero);
        Assert.Equal(expected, counted.Select(part => (part.Rule, part.Points.ToString(), part.Maximum.ToString())));
    }
}
