using Matching.Domain;

namespace Matching.Seed;

/// <summary>Chooses who is proposed on an offer: people of the territory, likelier the better they seem to fit.</summary>
internal sealed class ProposalMaker(SeedRandom random, SuitabilityJudge judge, IReadOnlyList<(PersonTraits Traits, Candidate Candidate)> people)
{
    private const int LooksAt = 45, YoungestAge = 18;

    private const double ProposalNoise = 0.8, ImpressionNoise = 1;

    private readonly ILookup<Territory, Candidate> _home = people.Skip(1).ToLookup(person => person.Traits.Home, person => person.Candidate);
    private readonly Dictionary<Territory, IReadOnlyList<Candidate>> _lists = [];

    /// <summary>The people proposed, best impression first.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="isFree">Whether somebody could take the work.</param>
    /// <param name="workedAlike">Whether somebody did such work before.</param>
    public IReadOnlyList<Proposal> Make(Placed<Offer> offer, int count, Func<Candidate, bool> isFree, Func<Candidate, bool> workedAlike)
    {
        var around = PeopleOf(offer.Territory);
        if (around.Count == 0) return [];
        var seen = Enumerable.Range(0, LooksAt).Select(_ => random.Pick(around)).Distinct()
            .Where(person => isFree(person) && person.AgeOn(offer.Value.StartsOn) is null or >= YoungestAge)
            .Select(person => (Person: person, Fit: judge.Of(person, offer.Value, workedAlike(person))))
            .Select(each => (each.Person, each.Fit, Seems: each.Fit.ForProposal + ProposalNoise * random.Normal()));
        return [.. seen
            .OrderByDescending(each => each.Seems)
            .Take(count)
            .Select(each => new Proposal(each.Person, each.Fit, each.Fit.ForHire + ImpressionNoise * random.Normal()))
            .OrderByDescending(proposal => proposal.Impression)];
    }

    private IReadOnlyList<Candidate> PeopleOf(Territory territory)
    {
        if (!_lists.TryGetValue(territory, out var list)) _lists[territory] = list = [.. _home[territory]];
        return list;
    }
}
