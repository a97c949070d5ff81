namespace Matching.Tests.LearnedRanking.History;

/// <summary>Nothing that happened after a decision reaches what is learned from it.</summary>
public sealed class FileAsOfTests
{
    private static readonly DateOnly Decision = new(2026, 3, 10);
    private static readonly LicenceCode Digger = LicenceCode.Parse("CACES-R482-A");

    [Fact]
    public void Nothing_dated_after_the_decision_moves_a_value_or_a_part_in_10_000_pairs()
    {
        var world = new Generated(111);
        var offers = Enumerable
            .Range(0, 25)
            .Select(_ => world.Offer() with { StartsOn = new(2026, 3, 20), LicencesRequired = world.Chance(0.5) ? [Digger] : [] })
            .ToList();
        var moved = 0;
        for (var i = 0; i < 400; i++)
        {
            var file = FileAsOf.Of(world.Candidate(), Decision);
            var later = WithALaterLife(world, file);
            foreach (var offer in offers)
            {
                var (then, now) = (Snapshot(file, offer), Snapshot(later, offer));
                Assert.Equal(PairSnapshotJson.Write(then), PairSnapshotJson.Write(now));
                Assert.Equal(Bits(then), Bits(now));
                if (
                    !Bits(then)
                        .SequenceEqual(
                            Bits(
                                PairSnapshot.Of(
                                    offer,
                                    MatchableCandidate.Of(later, null, [], Decision),
                                    Decision,
                                    DefaultRuleWeights.Standard,
                                    Sample.Occupations))))
                    moved++;
            }
        }

        // Unless that later life were left out, it would show nearly everywhere.
        Assert.InRange(moved, 8_000, 10_000);
    }

    [Fact]
    public void What_was_known_on_the_day_stays()
    {
        var file = new Candidate
        {
            Id = new(Guid.NewGuid()), FirstName = "A", LastName = "B",
            PastPlacements = [new() { StartsOn = new(2025, 1, 6), EndsOn = Decision, Hours = new(300), Outcome = PlacementState.Completed }],
            Levers = [new(LeverKind.Childcare, true, Decision), new(LeverKind.Housing, false)],
            Licences = [new(Digger, null, Decision), new(LicenceCode.Parse("PERMIS-B"))],
            Availability = new() { From = Decision, ShiftsAccepted = [Shift.Day] },
            QpvMemberships = [new() { Presence = QpvPresence.Inside, Vintage = QpvVintage.Perimeters2024, EvaluatedOn = Decision }],
        };

        var known = FileAsOf.Of(file, Decision);

        Assert.Equal(file.PastPlacements, known.PastPlacements);
        Assert.Equal(file.Levers, known.Levers);
        Assert.Equal(file.Licences, known.Licences);
        Assert.Same(file.Availability, known.Availability);
        Assert.Equal(file.QpvMemberships, known.QpvMemberships);
    }

    [Fact]
    public void Of_work_that_went_on_only_its_start_was_known()
    {
        var running = new PastPlacement
        {
            StartsOn = new(2026, 3, 1),
            EndsOn = new(2026, 9, 30),
            Hours = new(800),
            Outcome = PlacementState.Completed,
            Rome = RomeCode.Parse("F1703"),
        };

        var known = Assert.Single(
            FileAsOf
                .Of(
                    new()
                    {
                        Id = new(Guid.NewGuid()),
                        FirstName = "A",
                        LastName = "B",
                        PastPlacements = [running],
                    },
                    Decision)
                .PastPlacements);

        Assert.Equal(running with { EndsOn = null, Hours = null, Outcome = null }, known);
    }

    [Fact]
    public void A_reconstructed_pair_says_so()
    {
        var file = new Generated(112).Candidate();

        Assert.True(Snapshot(file, Sample.Offer).IsReconstructed);
        Assert.False(PairSnapshot.Of(Sample.Offer, Sample.Person, Decision, DefaultRuleWeights.Standard, Sample.Occupations).IsReconstructed);
    }

    // What may come to a file afterwards: the hire itself, its hours, a licence, a help, another availability, another look at the map.
    private static Candidate WithALaterLife(Generated world, Candidate file) => file with
    {
        PastPlacements =
        [
            .. file.PastPlacements.Select(past => past.EndsOn is null
                ? past with { EndsOn = world.Day(Decision.AddDays(1), new(2026, 12, 1)), Hours = new(500), Outcome = PlacementState.Completed }
                : past),
            new()
            {
                Rome = RomeCode.Parse("F1703"),
                ContractorId = Sample.Contractor,
                StartsOn = world.Day(Decision.AddDays(1), new(2026, 6, 1)),
                EndsOn = new(2026, 8, 1),
                Hours = new(333),
            },
        ],
        Levers = [.. file.Levers, .. Enum.GetValues<LeverKind>().Select(kind => new Lever(kind, true, world.Day(Decision.AddDays(1), new(2026, 11, 1))))],
        Licences = file.Licences is { } licences ? [.. licences, new(Digger, null, Decision.AddDays(1))] : null,
        Availability = file.Availability is { From: null } wishes ? wishes with { From = world.Day(Decision.AddDays(1), new(2027, 1, 1)) } : file.Availability,
        QpvMemberships = [.. file.QpvMemberships, new() { Presence = QpvPresence.Inside, Vintage = QpvVintage.Perimeters2024, EvaluatedOn = Decision.AddDays(1) }],
    };

    private static PairSnapshot Snapshot(Candidate file, MatchableOffer offer) =>
        PairSnapshot.AsOf(file, null, offer, Decision, DefaultRuleWeights.Standard, Sample.Occupations);

    private static long[] Bits(PairSnapshot pair) => Array.ConvertAll(pair.Features(DefaultRuleWeights.Standard), BitConverter.DoubleToInt64Bits);
}
