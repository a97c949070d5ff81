namespace Matching.Tests;

public sealed class CandidatureStepTests
{
    public static TheoryData<CandidatureState> States => [.. Enum.GetValues<CandidatureState>()];

    [Theory, MemberData(nameof(States))]
    public void Who_is_a_candidate_of_the_offer_is_not_suggested_again_but_shown_with_the_state(CandidatureState state)
    {
        var offer = Sample.Offer with { Presented = new Dictionary<CandidateId, CandidatureState> { [Sample.Person.Id] = state } };
        var other = Sample.Offer with { Id = new(Guid.NewGuid()) };
        var pipeline = Sample.Pipeline([Sample.Person], [offer, other]);
        var people = pipeline.CandidatesFor(offer.Id, Sample.Today, new() { NearMisses = 5 })!;
        var offers = pipeline.OffersFor(Sample.Person.Id, Sample.Today, new() { NearMisses = 5 })!;

        Assert.Empty(people.Matches);
        Assert.Equal($"candidature.exists(candidatureState={state})", people.NearMisses.Single().Blockers[0].Reason.ToString());
        Assert.Equal(other.Id, offers.Matches.Single().OfferId);
        Assert.Equal(offer.Id, offers.NearMisses.Single().OfferId);
    }

    [Fact]
    public void A_snapshot_of_a_pair_names_nobody_else()
    {
        var other = new CandidateId(new Guid("00000000-0000-0000-0000-0000000000ff"));
        var offer = Sample.Offer with { Presented = new Dictionary<CandidateId, CandidatureState> { [other] = CandidatureState.New } };
        var kept = PairSnapshotJson.Write(PairSnapshot.Of(offer, Sample.Person, Sample.Today, DefaultRuleWeights.Standard, Sample.Occupations));

        Assert.DoesNotContain(other.ToString(), kept, StringComparison.Ordinal);
        Assert.Equal(kept, PairSnapshotJson.Write(PairSnapshotJson.Read(kept)));
    }
}
