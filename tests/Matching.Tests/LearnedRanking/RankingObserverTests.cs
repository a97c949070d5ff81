namespace Matching.Tests.LearnedRanking;

public sealed class RankingObserverTests
{
    private static readonly LearnedModel Active = SampleModels.Learned(SampleModels.Random(11), 400);
    private static readonly LearnedModel Shadow = SampleModels.Learned(SampleModels.Random(12), 900, new(40, 25)) with
    {
        Id = new(new Guid("00000000-0000-0000-0000-0000000000bb")),
    };

    [Fact]
    public void Is_told_what_was_shown_with_the_points_and_places_of_the_shadow()
    {
        var people = new Generated(90).People(600).ToList();
        var noted = new NotedRankings();
        var answer = Sample
            .Pipeline(people, [], models: new FixedModels(Active, Shadow), observer: noted)
            .CandidatesFor(Sample.Offer, Sample.Today, MatchOptions.Default);
        var byShadow = Sample
            .Pipeline(people, [], models: new FixedModels(Shadow))
            .CandidatesFor(Sample.Offer, Sample.Today, MatchOptions.Default with { Take = 1_000 })
            .Matches.ToDictionary(match => match.CandidateId);

        var served = Assert.Single(noted.All);
        Assert.Equal((Sample.Offer.Id, null, Sample.Today), (served.OfferId!.Value, served.CandidateId, served.On));
        Assert.Equal(("standard", 1, Active.Id, Shadow.Id), (served.WeightsName, served.WeightsVersion, served.ActiveModel!.Value, served.ShadowModel!.Value));
        Assert.Equal(
            answer.Matches.Select(match => (match.Rank!.Value, match.CandidateId, match.PartsByRules.Sum(), match.Learned!.Total)),
            served.Entries.Select(entry => (entry.Rank, entry.CandidateId, entry.Rules, entry.Learned!.Value)));
        Assert.All(
            served.Entries,
            entry =>
                Assert.Equal((byShadow[entry.CandidateId].Learned!.Total, byShadow[entry.CandidateId].Rank), (entry.Shadow!.Value, entry.ShadowRank)));
        // A shadow that agrees everywhere would show nothing.
        Assert.NotEqual(served.Entries.Select(entry => entry.Rank), served.Entries.Select(entry => entry.ShadowRank!.Value));
    }

    [Fact]
    public void Is_told_of_rules_alone_too_and_of_offers_for_a_person()
    {
        var noted = new NotedRankings();
        Sample.Pipeline([Sample.Person], [Sample.Offer], observer: noted).OffersFor(Sample.Person.Id, Sample.Today, MatchOptions.Default);

        var served = Assert.Single(noted.All);
        Assert.Equal((null, Sample.Person.Id), (served.OfferId, served.CandidateId!.Value));
        var entry = Assert.Single(served.Entries);
        Assert.Equal((RankedBy.Rules, null, null, null), (entry.RankedBy, entry.Learned, entry.Shadow, entry.ShadowRank));
    }

    [Fact]
    public void Is_not_told_of_counts_near_misses_and_single_explanations()
    {
        var noted = new NotedRankings();
        var pipeline = Sample.Pipeline([Sample.Person], [Sample.Offer], observer: noted);

        pipeline.CandidatesFor(Sample.Offer, Sample.Today, MatchOptions.Default with { Take = 0, NearMisses = 10 });
        pipeline.Explain(Sample.Offer, Sample.Person, Sample.Today);

        Assert.Empty(noted.All);
    }

    [Fact]
    public void Never_fails_the_answer()
    {
        var answer = Sample.Pipeline([Sample.Person], [], observer: new Broken()).CandidatesFor(Sample.Offer, Sample.Today, MatchOptions.Default);

        Assert.Single(answer.Matches);
    }

    [Fact]
    public void Ten_thousand_entries_replayed_from_what_was_kept_give_identical_bytes()
    {
        var world = new Generated(91);
        var people = world.People(2_000)
            .Select(person => person with { Eligibility = Sample.Always(Domain.Eligibility.EligibilityOutcome.Eligible), Closures = [] })
            .ToList();
        var offers = Enumerable.Range(0, 12).Select(_ => world.Offer() with
        {
            Policy = EligibilityPolicy.Default,
            LicencesRequired = [],
            StartsOn = new(2027, 6, 1),
            ApplicationDeadline = null,
            EndsOn = null,
            IsMinLevelMandatory = false,
        }).ToList();
        var noted = new NotedRankings();
        var pipeline = Sample.Pipeline(people, offers, models: new FixedModels(Active, Shadow), observer: noted);
        foreach (var offer in offers) pipeline.CandidatesFor(offer.Id, Sample.Today, MatchOptions.Default with { Take = 1_000 });

        var replayed = 0;
        foreach (var entry in noted.All.SelectMany(served => served.Entries))
        {
            if (entry.Learned is null) continue;
            var kept = PairSnapshotJson.Write(entry.Snapshot());
            var again = RankingReplay.Of(PairSnapshotJson.Read(kept), Sample.Roomy, Active, Shadow);
            Assert.Equal((entry.Rules, entry.Learned, entry.Shadow), (again.Rules, again.Learned, again.Shadow));
            Assert.Equal(kept, PairSnapshotJson.Write(FromBothSides(entry)));
            replayed++;
        }

        Assert.InRange(replayed, 10_000, 12_000);
    }

    [Fact]
    public void Places_before_and_after_a_floor_and_in_the_shadow_are_worked_out_again_page_by_page_across_the_window()
    {
        var people = new Generated(92)
            .People(2_500)
            .Select(person => person with { Eligibility = Sample.Always(Domain.Eligibility.EligibilityOutcome.Eligible) })
            .ToList();
        var offer = Sample.Offer with
        {
            QpvListFloor = Domain.Marches.Share.FromPercent(60),
            LicencesRequired = [],
            StartsOn = new(2027, 6, 1),
            ApplicationDeadline = null,
            EndsOn = null,
            IsMinLevelMandatory = false,
        };
        var noted = new NotedRankings();
        var pipeline = Sample.Pipeline(people, [], models: new FixedModels(Active, Shadow), observer: noted);
        foreach (var skip in new[] { 0, 60, 480, 960, 1_020 })
            pipeline.CandidatesFor(offer, Sample.Today, MatchOptions.Default with { Skip = skip, Take = 60 });

        foreach (var served in noted.All)
        {
            var lines = served.Entries.Select(entry => ToReplay(entry)).ToList();
            Assert.Equal(
                served.Entries.Select(entry => new ReplayedPlace(entry.Rank, entry.RankBefore, entry.ShadowRank)),
                PlacesReplay.Of(lines, listsCandidates: true, served.FloorResidents));
        }

        var all = noted.All.SelectMany(served => served.Entries).ToList();
        Assert.Contains(all, entry => entry.RankBefore > entry.Rank);
        Assert.Contains(all, entry => entry is { Learned: null, RankBefore: null, Rank: > 1_000 });
    }

    // As the log keeps it: each side by itself, and what followed from the two together.
    private static PairSnapshot FromBothSides(ServedEntry entry)
    {
        var pair = entry.Snapshot();
        var (person, offer) = (
            ListedStateJson.ReadPerson(ListedStateJson.Write(ListedPerson.Of(entry.Candidate))),
            ListedStateJson.ReadOffer(ListedStateJson.Write(entry.Offer)));
        return new ListedPair(person, offer, pair.Distance, pair.Wish, pair.Link).ToSnapshot(
            pair.On,
            pair.WeightsName,
            pair.WeightsVersion,
            pair.Means);
    }

    private static LineToReplay ToReplay(ServedEntry entry)
    {
        var pair = PairSnapshotJson.Read(PairSnapshotJson.Write(entry.Snapshot()));
        return new(
            pair,
            RankingReplay.Of(pair, Sample.Roomy, entry.Learned is null ? null : Active, entry.Shadow is null ? null : Shadow),
            entry.Rank,
            entry.RankBefore,
            entry.ShadowRank);
    }

    private sealed class Broken : IRankingObserver
    {
        public void Served(RankingServed ranking) => throw new InvalidOperationException("The disk is full.");
    }
}
