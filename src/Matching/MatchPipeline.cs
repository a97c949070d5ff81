using System.Runtime.CompilerServices;
using Matching.Domain;

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
    private readonly AnswerCache _candidateAnswers = new(), _offerAnswers = new();
    private readonly ConditionalWeakTable<MatchAnswer, CompanyList> _companyLists = [];

    internal MatchPipeline(
        MatchIndexes indexes, IRuleWeightsSource weights, IOccupationMapSource occupations, IRankingModelSource? models = null, IRankingObserver? observer = null) =>
        (_indexes, _weights, _occupations, _models, _notes) = (indexes, weights, occupations, models ?? NoRankingModel.Source, new(observer));

    /// <summary>The same engine, of whose answers nobody takes note: for checks that ask for everything.</summary>
    public MatchPipeline Unobserved() => new(_indexes, _weights, _occupations, _models);

    /// <summary>Ranks the candidates for an open offer.</summary>
    /// <returns>The answer, or null when the index holds no such offer (closed, or not known) or the asker may not see it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number of the options is out of range.</exception>
    public MatchAnswer? CandidatesFor(OfferId offer, DateOnly on, MatchOptions options) =>
        _indexes.Offers.Current.Find(offer.Value) is { } found && MaySee(found, options) ? CandidatesFor(found, on, options) : null;

    /// <summary>The same; where no kept answer meets the question, once it is the asker's turn to walk over everybody.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number of the options is out of range.</exception>
    public async ValueTask<MatchAnswer?> CandidatesForAsync(OfferId offer, DateOnly on, MatchOptions options, IWalkTurns turns, CancellationToken cancel)
    {
        options.Check();
        if (_indexes.Offers.Current.Find(offer.Value) is not { } found || !MaySee(found, options)) return null;
        if (_candidateAnswers.TryGet(Basis(_indexes.Candidates.Current, on, options), found, options, out var kept)) return Told(kept);
        using var turn = await turns.TakeAsync(cancel);
        // Anything may have changed while this asker waited.
        return _indexes.Offers.Current.Find(offer.Value) is { } now && MaySee(now, options) ? CandidatesFor(now, on, options, turn) : null;
    }

    /// <summary>Ranks the candidates for an offer that need not be in the index, such as a draft.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number of the options is out of range.</exception>
    public MatchAnswer CandidatesFor(MatchableOffer offer, DateOnly on, MatchOptions options) => CandidatesFor(offer, on, options, null);

    private MatchAnswer CandidatesFor(MatchableOffer offer, DateOnly on, MatchOptions options, IWalkTurn? turn)
    {
        options.Check();
        var people = _indexes.Candidates.Current;
        var basis = Basis(people, on, options);
        return Told(_candidateAnswers.Get(basis, offer, options, () =>
        {
            var shortlist = new Shortlist(basis.Setting, options, basis.Ranker, ListFloor.For(offer, on));
            foreach (var block in people.Blocks) AddAll(block, offer, on, options, shortlist);
            turn?.Visited(people.Count);
            var answer = shortlist.ToAnswer(people.Version);
            return new(answer, _notes.Of(answer, shortlist, offer.Id, null));
        }));
    }

    /// <summary>What a company is shown of the candidates for its open offer.</summary>
    /// <returns>The list, the very same until something changes; null when the index holds no such offer.</returns>
    public CompanyList? ListForCompany(OfferId offer, DateOnly on) => Told(CandidatesFor(offer, on, MatchOptions.ForCompanies));

    /// <summary>The same; where no kept answer meets the question, once it is the asker's turn to walk over everybody.</summary>
    public async ValueTask<CompanyList?> ListForCompanyAsync(OfferId offer, DateOnly on, IWalkTurns turns, CancellationToken cancel) =>
        Told(await CandidatesForAsync(offer, on, MatchOptions.ForCompanies, turns, cancel));

    private CompanyList? Told(MatchAnswer? answer) => answer is null ? null : _companyLists.GetValue(answer, CompanyList.Of);

    /// <summary>Ranks the open offers for a candidate.</summary>
    /// <returns>The answer, or null when the index holds no such candidate or the asker may not see them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number of the options is out of range.</exception>
    public MatchAnswer? OffersFor(CandidateId candidate, DateOnly on, MatchOptions options) =>
        _indexes.Candidates.Current.Find(candidate.Value) is { } found && MaySee(found, options) ? OffersFor(found, on, options) : null;

    /// <summary>The same; where no kept answer meets the question, once it is the asker's turn to walk over all offers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number of the options is out of range.</exception>
    public async ValueTask<MatchAnswer?> OffersForAsync(CandidateId candidate, DateOnly on, MatchOptions options, IWalkTurns turns, CancellationToken cancel)
    {
        options.Check();
        if (_indexes.Candidates.Current.Find(candidate.Value) is not { } found || !MaySee(found, options)) return null;
        if (_offerAnswers.TryGet(Basis(_indexes.Offers.Current, on, options), found, options, out var kept)) return Told(kept);
        using var turn = await turns.TakeAsync(cancel);
        return _indexes.Candidates.Current.Find(candidate.Value) is { } now && MaySee(now, options) ? OffersFor(now, on, options, turn) : null;
    }

    /// <summary>Ranks the open offers for a candidate who need not be in the index, such as a paused file.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number of the options is out of range.</exception>
    public MatchAnswer OffersFor(MatchableCandidate candidate, DateOnly on, MatchOptions options) => OffersFor(candidate, on, options, null);

    private MatchAnswer OffersFor(MatchableCandidate candidate, DateOnly on, MatchOptions options, IWalkTurn? turn)
    {
        options.Check();
        var jobs = _indexes.Offers.Current;
        var basis = Basis(jobs, on, options);
        return Told(_offerAnswers.Get(basis, candidate, options, () =>
        {
            var shortlist = new Shortlist(basis.Setting, options, basis.Ranker);
            foreach (var block in jobs.Blocks)
                for (var row = 0; row < block.Records.Count; row++)
                    if ((shortlist.WantsNearMisses || !block.IsClosedOn(row, on)) && MaySee(block.Records[row], options))
                        shortlist.Add(block.Records[row], candidate, block.Records[row].Id.Value);
            turn?.Visited(jobs.Count);
            var answer = shortlist.ToAnswer(jobs.Version);
            return new(answer, _notes.Of(answer, shortlist, null, candidate.Id));
        }));
    }

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
    public MatchAnswer? Compare(OfferId offer, CandidateId first, CandidateId second, DateOnly on, MatchOptions options) => Compare(offer, first, second, on, options, null);

    /// <summary>The same, once it is the asker's turn: with a model, the end of the whole list must be known.</summary>
    public async ValueTask<MatchAnswer?> CompareAsync(OfferId offer, CandidateId first, CandidateId second, DateOnly on, MatchOptions options, IWalkTurns turns, CancellationToken cancel)
    {
        using var turn = await turns.TakeAsync(cancel);
        return Compare(offer, first, second, on, options, turn);
    }

    private MatchAnswer? Compare(OfferId offer, CandidateId first, CandidateId second, DateOnly on, MatchOptions options, IWalkTurn? turn)
    {
        var people = _indexes.Candidates.Current;
        if (_indexes.Offers.Current.Find(offer.Value) is not { } job || !MaySee(job, options)) return null;
        if (people.Find(first.Value) is not { } one || people.Find(second.Value) is not { } other || !MaySee(one, options) || !MaySee(other, options)) return null;
        var setting = Setting(on, options);
        var ranker = LearnedRanker.For(_models, setting.Weights, isObserved: false);
        var edge = ranker.Active is null ? null : EdgeOfList(people, job, options, setting, ranker);
        turn?.Visited(edge is null ? 2 : people.Count);
        var nobody = new Shortlist(setting, options with { Skip = 0, Take = 0, NearMisses = 0 }, ranker).ToAnswer(people.Version);
        return nobody with { Matches = [Explain(job, one, setting, ranker, edge), Explain(job, other, setting, ranker, edge)], TotalCount = 2 };
    }

    // Where the window ends depends on everybody whom the asker may see.
    private static WindowEdge? EdgeOfList(GeoSnapshot<MatchableCandidate, CandidateBlock> people, MatchableOffer offer, MatchOptions options, MatchSetting setting, LearnedRanker ranker)
    {
        var all = options with { Skip = 0, Take = LearnedRanker.Window + 1, NearMisses = 0 };
        var list = new Shortlist(setting, all, ranker);
        foreach (var block in people.Blocks) AddAll(block, offer, setting.On, all, list);
        return list.ToEdge();
    }

    // The columns spare the hard steps for people who surely fail; near misses need to know by what, so then all are checked.
    private static void AddAll(CandidateBlock block, MatchableOffer offer, DateOnly on, MatchOptions options, Shortlist shortlist)
    {
        var eligibility = block.EligibilityUnder(offer.Policy);
        var start = offer.StartFor(on).DayNumber;
        var latest = DatesStep.LatestArrival(offer, on);
        for (var row = 0; row < block.Records.Count; row++)
        {
            if (!shortlist.WantsNearMisses && (eligibility?.On(row, start) == EligibilityOutcome.NotEligible || block.ComesAfter(row, latest))) continue;
            var candidate = block.Records[row];
            if (MaySee(candidate, options)) shortlist.Add(offer, candidate, candidate.Id.Value);
        }
    }

    private AnswerBasis Basis(object index, DateOnly on, MatchOptions options)
    {
        var setting = Setting(on, options);
        return new(index, setting, LearnedRanker.For(_models, setting.Weights, _notes.AreTaken));
    }

    private MatchAnswer Told(KeptAnswer kept)
    {
        _notes.Take(kept.Served);
        return kept.Answer;
    }

    private static bool MaySee(MatchableCandidate candidate, MatchOptions options) => options.CandidateScope is null || options.CandidateScope(candidate);

    private static bool MaySee(MatchableOffer offer, MatchOptions options) => options.OfferScope is null || options.OfferScope(offer);

    private MatchSetting Setting(DateOnly on, MatchOptions options)
    {
        var weights = _weights.Current;
        return weights.Faults().FirstOrDefault() is { } fault
            ? throw new InvalidOperationException($"The weights {weights.Name} {weights.Version} cannot be used: {fault.Code} ({fault.Field}); expected {fault.Allowed}.")
            : new(on, weights, _occupations.Current, options.Means);
    }
}
