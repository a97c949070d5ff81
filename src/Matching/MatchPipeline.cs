using System.Runtime.CompilerServices;
using Matching.Companies;
using Matching.Explanations;
using Matching.HardSteps;
using Matching.LearnedRanking;
using Matching.LearnedRanking.Serving;
using Matching.Occupations;
using Matching.Pairs;
using Matching.Retrieval;
using Matching.Rules;
using Matching.Walks;
using Matching.Weights;

namespace Matching;

/// <summary>Who fits this offer, which offers fit this person, and why. Safe for concurrent use.</summary>
/// <remarks>
/// Take one version of the index, check the hard steps, score by the rules, keep the best, order them by what was learned,
/// keep the floor that the marché asks for, explain. Each answer rests on one version of index, weights, ROME and model throughout.
/// </remarks>
public sealed class MatchPipeline
{
    private readonly MatchIndexes _indexes;
    private readonly IRuleWeightsSource _weights;
    private readonly IOccupationMapSource _occupations;
    private readonly IRankingModelSource _models;
    private readonly RankingNotes _notes;
    private readonly KeptLists<MatchableCandidate, CandidateBlock> _people;
    private readonly KeptLists<MatchableOffer, OfferBlock> _jobs;
    private readonly Direction<MatchableOffer, OfferBlock, MatchableCandidate, CandidateBlock> _toPeople;
    private readonly Direction<MatchableCandidate, CandidateBlock, MatchableOffer, OfferBlock> _toJobs;
    private readonly ConditionalWeakTable<MatchAnswer, CompanyList> _companyLists = [];

    internal MatchPipeline(
        MatchIndexes indexes, IRuleWeightsSource weights, IOccupationMapSource occupations,
        IRankingModelSource? models = null, IRankingObserver? observer = null, long walkBytes = WalkCache.UsualBytes)
    {
        (_indexes, _weights, _occupations, _models, _notes) = (indexes, weights, occupations, models ?? NoRankingModel.Source, new(observer));
        (_people, _jobs) = (new(_notes, walkBytes, AddPeople, MaySee), new(_notes, walkBytes, AddOffers, MaySee));
        _toPeople = new(indexes.Offers, indexes.Candidates, _people, _notes, MaySee, About);
        _toJobs = new(indexes.Candidates, indexes.Offers, _jobs, _notes, MaySee, About);
    }

    /// <summary>How many answers were worked out by walks over everybody, and how many of an earlier walk and what changed since.</summary>
    internal (long Walked, long Followed) Worked => (_people.Walked + _jobs.Walked, _people.Followed + _jobs.Followed);

    /// <summary>The same engine, of whose answers nobody takes note: for checks that ask for everything, and so for nothing twice.</summary>
    public MatchPipeline Unobserved() => new(_indexes, _weights, _occupations, _models, walkBytes: 0);

    /// <summary>Ranks the candidates for an open offer.</summary>
    /// <returns>The answer, or null when the index holds no such offer (closed, or not known) or the asker may not see it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number of the options is out of range.</exception>
    public MatchAnswer? CandidatesFor(OfferId offer, DateOnly on, MatchOptions options) => _toPeople.For(offer.Value, on, options);

    /// <summary>The same. Where no answer is kept, it waits for the asker's turn.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number of the options is out of range.</exception>
    public ValueTask<MatchAnswer?> CandidatesForAsync(OfferId offer, DateOnly on, MatchOptions options, IWalkTurns turns, CancellationToken cancel) =>
        _toPeople.ForAsync(offer.Value, on, options, turns, cancel);

    /// <summary>Ranks the candidates for an offer that need not be in the index, such as a draft.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number of the options is out of range.</exception>
    public MatchAnswer CandidatesFor(MatchableOffer offer, DateOnly on, MatchOptions options) => _toPeople.For(offer, on, options);

    /// <summary>What a company is shown of the candidates for its open offer.</summary>
    /// <returns>The list, the very same until something changes; null when the index holds no such offer.</returns>
    public CompanyList? ListForCompany(OfferId offer, DateOnly on) => Told(CandidatesFor(offer, on, MatchOptions.ForCompanies));

    /// <summary>The same. Where no answer is kept, it waits for the asker's turn.</summary>
    public async ValueTask<CompanyList?> ListForCompanyAsync(OfferId offer, DateOnly on, IWalkTurns turns, CancellationToken cancel) =>
        Told(await CandidatesForAsync(offer, on, MatchOptions.ForCompanies, turns, cancel));

    private CompanyList? Told(MatchAnswer? answer) => answer is null ? null : _companyLists.GetValue(answer, CompanyList.Of);

    /// <summary>Ranks the open offers for a candidate.</summary>
    /// <returns>The answer, or null when the index holds no such candidate or the asker may not see them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number of the options is out of range.</exception>
    public MatchAnswer? OffersFor(CandidateId candidate, DateOnly on, MatchOptions options) => _toJobs.For(candidate.Value, on, options);

    /// <summary>The same. Where no answer is kept, it waits for the asker's turn.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number of the options is out of range.</exception>
    public ValueTask<MatchAnswer?> OffersForAsync(CandidateId candidate, DateOnly on, MatchOptions options, IWalkTurns turns, CancellationToken cancel) =>
        _toJobs.ForAsync(candidate.Value, on, options, turns, cancel);

    /// <summary>Ranks the open offers for a candidate who need not be in the index, such as a paused file.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number of the options is out of range.</exception>
    public MatchAnswer OffersFor(MatchableCandidate candidate, DateOnly on, MatchOptions options) => _toJobs.For(candidate, on, options);

    /// <summary>Explains one pair of the indexes, whatever keeps it apart: the same points as in a ranking.</summary>
    /// <returns>The explanation, or null when the index holds not both of them.</returns>
    public RankedMatch? Explain(OfferId offer, CandidateId candidate, DateOnly on) =>
        _indexes.Offers.Current.Find(offer.Value) is { } job && _indexes.Candidates.Current.Find(candidate.Value) is { } person
            ? Explain(job, person, on)
            : null;

    /// <summary>Explains one pair, whatever keeps it apart: the same points as in a ranking.</summary>
    /// <remarks>With a model, a match is given its learned points too; where it lies beyond the window, a ranking does not use them.</remarks>
    public RankedMatch Explain(MatchableOffer offer, MatchableCandidate candidate, DateOnly on)
    {
        var setting = Setting(on, MatchOptions.Default);
        return Explain(offer, candidate, setting, LearnedRanker.For(_models, setting.Weights, isObserved: false), null);
    }

    private static RankedMatch Explain(MatchableOffer offer, MatchableCandidate candidate, MatchSetting setting, LearnedRanker ranker, WindowEdge? edge)
    {
        var hard = new List<Blocker>();
        var pair = Pairing.Of(offer, candidate, setting);
        HardStepList.Check(pair, hard);
        var results = new RuleResult[RuleSet.Count];
        RuleSet.Score(pair, results, Points.Zero);
        var entry = new PairEntry(offer, candidate, results, hard, MobilityRule.CountedWith(pair));
        return entry.ToMatch(setting, null, ranker.Judge(entry, pair, edge));
    }

    /// <summary>Explains two candidates for one offer with the figures that the offer's list shows, without a rank, to be held against each other.</summary>
    /// <returns>The first, then the second; null when the index holds not all three or the asker may not see them.</returns>
    public MatchAnswer? Compare(OfferId offer, CandidateId first, CandidateId second, DateOnly on, MatchOptions options) =>
        Compare(offer, first, second, on, options, null);

    /// <summary>The same, once it is the asker's turn: with a model, the end of the whole list must be known.</summary>
    public async ValueTask<MatchAnswer?> CompareAsync(
        OfferId offer, CandidateId first, CandidateId second, DateOnly on, MatchOptions options, IWalkTurns turns, CancellationToken cancel)
    {
        using var turn = await turns.TakeAsync(cancel);
        return Compare(offer, first, second, on, options, turn);
    }

    private MatchAnswer? Compare(OfferId offer, CandidateId first, CandidateId second, DateOnly on, MatchOptions options, IWalkTurn? turn)
    {
        var people = _indexes.Candidates.Current;
        if (_indexes.Offers.Current.Find(offer.Value) is not { } job || !MaySee(job, options)) return null;
        if (people.Find(first.Value) is not { } one || !MaySee(one, options)) return null;
        if (people.Find(second.Value) is not { } other || !MaySee(other, options)) return null;
        var setting = Setting(on, options);
        var ranker = LearnedRanker.For(_models, setting.Weights, isObserved: false);
        // Where the window ends depends on everybody whom the asker may see.
        var all = new WalkQuestion(job, null, options with { Skip = 0, Take = LearnedRanker.Window + 1, NearMisses = 0 }, setting, ranker);
        var edge = ranker.Active is null ? null : ranker.EdgeOf(_people.WalkOver(people, all).ByRules);
        turn?.Visited(edge is null ? 2 : people.Count);
        var none = all with { Options = all.Options with { Take = 0 } };
        var nobody = new ListAnswer(none, new Shortlist(none).ToWalk(people.Mark), null).ToAnswer(people.Version);
        return nobody with { Matches = [Explain(job, one, setting, ranker, edge), Explain(job, other, setting, ranker, edge)], TotalCount = 2 };
    }

    // The columns spare the hard steps for people who surely fail; near misses need to know by what, so then all are checked.
    private static void AddPeople(GeoSnapshot<MatchableCandidate, CandidateBlock> people, WalkQuestion question, Shortlist shortlist)
    {
        var (offer, on) = (question.Offer!, question.Setting.On);
        var start = offer.StartFor(on).DayNumber;
        var latest = DatesStep.LatestArrival(offer, on);
        foreach (var block in people.Blocks)
        {
            var eligibility = block.EligibilityUnder(offer.Policy);
            var ofCarrier = offer.CarrierPolicy is { } policy ? block.EligibilityUnder(policy) : null;
            for (var row = 0; row < block.Records.Count; row++)
            {
                if (!shortlist.WantsNearMisses
                    && (IsClosed(eligibility, row) || IsClosed(ofCarrier, row) || block.ComesAfter(row, latest))) continue;
                if (MaySee(block.Records[row], question.Options)) shortlist.Add(block.Records[row]);
            }
        }

        bool IsClosed(EligibilityColumn? verdicts, int row) => verdicts?.On(row, start) == EligibilityOutcome.NotEligible;
    }

    private static void AddOffers(GeoSnapshot<MatchableOffer, OfferBlock> offers, WalkQuestion question, Shortlist shortlist)
    {
        foreach (var block in offers.Blocks)
            for (var row = 0; row < block.Records.Count; row++)
                if ((shortlist.WantsNearMisses || !block.IsClosedOn(row, question.Setting.On)) && MaySee(block.Records[row], question.Options))
                    shortlist.Add(block.Records[row]);
    }

    private WalkQuestion About(MatchableOffer offer, DateOnly on, MatchOptions options) => About(offer, null, Setting(on, options), options);

    private WalkQuestion About(MatchableCandidate candidate, DateOnly on, MatchOptions options) => About(null, candidate, Setting(on, options), options);

    private WalkQuestion About(MatchableOffer? offer, MatchableCandidate? candidate, MatchSetting setting, MatchOptions options) =>
        new(offer, candidate, options, setting, LearnedRanker.For(_models, setting.Weights, _notes.AreTaken));

    private static bool MaySee(MatchableCandidate candidate, MatchOptions options) => options.CandidateScope is null || options.CandidateScope(candidate);

    private static bool MaySee(MatchableOffer offer, MatchOptions options) => options.OfferScope is null || options.OfferScope(offer);

    private MatchSetting Setting(DateOnly on, MatchOptions options)
    {
        var weights = _weights.Current;
        return weights.Faults().FirstOrDefault() is { } fault
            ? throw new InvalidOperationException(
                $"The weights {weights.Name} {weights.Version} cannot be used: {fault.Code} ({fault.Field}); expected {fault.Allowed}.")
            : new(on, weights, _occupations.Current, options.Means);
    }
}
