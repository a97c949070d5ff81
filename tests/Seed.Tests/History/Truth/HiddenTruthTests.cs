using Matching.Seed.History.Facts;
using Matching.Seed.History.Process;
using Matching.Seed.History.Truth;

namespace Matching.Seed.Tests.History.Truth;

public class HiddenTruthTests
{
    private static readonly Lazy<IReadOnlyList<(TrueGain True, int? Grade)>> All = new(() => [.. Pairs(Worlds.Default)]);

    [Fact]
    public void Knows_everybody_proposed_in_the_past()
    {
        var past = Worlds.Default.History.Candidatures.Where(each => !each.State.IsPending()).Select(each => (each.OfferId, each.CandidateId));
        Assert.Equal(past.ToHashSet(), All.Value.Select(pair => (pair.True.OfferId, pair.True.CandidateId)).ToHashSet());
    }

    [Fact]
    public void Expects_the_gains_that_come_about()
    {
        var judged = All.Value.Where(pair => pair.Grade is not null).OrderBy(pair => pair.True.Observed).ToList();
        foreach (var part in judged.Chunk(judged.Count / 6))
        {
            var realised = part.Select(GainOf).ToList();
            var error = Math.Sqrt(realised.Average(gain => gain * gain) / part.Length) + 0.05;
            Assert.Equal(part.Average(pair => pair.True.Observed), realised.Average(), 4 * error);
        }
    }

    [Fact]
    public void Expects_more_of_those_discriminated_against_had_nobody_done_so()
    {
        var women = Worlds.Default.Candidates.Where(each => each.Sex == Sex.Woman).Select(each => each.Id).ToHashSet();
        var masons = Worlds.Default.History.Offers.Where(offer => offer.Rome.Value[0] == 'F').Select(offer => offer.Id).ToHashSet();
        var concerned = All.Value.Where(pair => women.Contains(pair.True.CandidateId) && masons.Contains(pair.True.OfferId)).ToList();
        Assert.True(concerned.Sum(pair => pair.True.Unbiased) > 1.3 * concerned.Sum(pair => pair.True.Observed));
    }

    [Fact]
    public void Expects_the_same_with_and_without_bias_where_there_is_none()
    {
        var fair = DemoWorldMaker.Make(new SeedOptions { Candidates = 300, Offers = 20, BiasStrength = 0 }, Worlds.Today);
        Assert.All(fair.Truth.Gains(), gain => Assert.Equal(gain.Observed, gain.Unbiased));
    }

    [Fact]
    public void Orders_better_than_any_single_term_and_leaves_room_for_chance()
    {
        var facts = Worlds.Default.Truth.Choices
            .SelectMany(choice => choice.Proposals.Select(proposal => (Key: (choice.Offer.Id, proposal.Person.Id), proposal.Facts)))
            .ToDictionary(each => each.Key, each => each.Facts);
        double NdcgBy(Func<TrueGain, double> score) => BestPossibleNdcg.At(10, All.Value.Where(pair => pair.Grade is not null)
            .GroupBy(pair => pair.True.OfferId)
            .Select(group => (group.Select(pair => pair.Grade!.Value).ToArray(), group.Select(pair => score(pair.True)).ToArray())));
        double ByFact(Func<ProposalFacts, double> score) => NdcgBy(pair => score(facts[(pair.OfferId, pair.CandidateId)]));

        var best = NdcgBy(pair => pair.Observed);
        Assert.InRange(best, 0.75, 0.95);
        Assert.True(best > NdcgBy(_ => 0) + 0.2);
        Assert.True(best > ByFact(SkillMatch.Of) + 0.05);
        Assert.True(best > ByFact(each => -JourneyStrain.Of(each)) + 0.05);
        Assert.True(best > ByFact(each => 3 * each.Closeness - each.Minutes / 40) + 0.05);
    }

    private static double GainOf((TrueGain True, int? Grade) pair) => Math.Pow(2, pair.Grade!.Value) - 1;

    private static IEnumerable<(TrueGain True, int? Grade)> Pairs(DemoWorld world)
    {
        var candidatures = world.History.Candidatures.ToDictionary(each => (each.OfferId, each.CandidateId));
        var placements = world.History.Placements.ToDictionary(each => (each.OfferId, each.CandidateId));
        var followUps = world.History.FollowUps.ToDictionary(each => each.PlacementId);
        foreach (var gain in world.Truth.Gains())
        {
            var placement = placements.GetValueOrDefault((gain.OfferId, gain.CandidateId));
            var followUp = placement is null ? null : followUps.GetValueOrDefault(placement.Id);
            yield return (gain, PlacementGrade.Of(candidatures[(gain.OfferId, gain.CandidateId)], placement, followUp, world.Today));
        }
    }
}
