namespace Matching;

/// <summary>Takes pairs one by one, keeps the best matches and near misses, and counts all. Used by one question, then thrown away.</summary>
internal sealed class Shortlist(MatchSetting setting, MatchOptions options, LearnedRanker ranker, ListFloor? floor = null)
{
    private readonly BestFirst<ScoredPair> _linked = new(ranker.DepthFor(options, floor is not null), ScoredPair.BestFirst);
    private readonly BestFirst<ScoredPair> _unlinked = new(Math.Min(setting.Weights.UnlinkedPlaces, ranker.DepthFor(options, floor is not null)), ScoredPair.BestFirst);
    private readonly BestFirst<ScoredPair> _nearMisses = new(options.NearMisses, ScoredPair.BestFirst);
    private readonly RuleResult[] _results = new RuleResult[RuleSet.Count];
    private readonly List<Blocker> _hard = [];
    private int _linkedCount, _unlinkedCount, _nearMissCount;
    private MatchableOffer? _linkedOffer;
    private OccupationLinks? _links;
    private RankedPage _ranked = new([], null, null, null);

    /// <summary>Whether pairs that something excludes matter to the question.</summary>
    public bool WantsNearMisses => options.NearMisses > 0;

    /// <summary>Checks, scores and, if it is among the best so far, keeps a pair.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="key">The identity of the listed side.</param>
    public void Add(MatchableOffer offer, MatchableCandidate candidate, Guid key)
    {
        _hard.Clear();
        var pair = Pairing.Of(offer, candidate, setting, LinksTo(offer));
        var most = WantsNearMisses ? options.NearMissBlockers : 0;
        var excludedBy = HardStepList.Check(pair, _hard, most);
        if (excludedBy > most || (excludedBy > 0 && _hard.Exists(Reach.IsFarBeyond))) return;

        var kept = Count(excludedBy, pair.IsUnlinked);
        if (RuleSet.Score(pair, _results, LeastToEnter(kept, excludedBy)) is not { } score) return;

        var scored = new ScoredPair(excludedBy, score, TieOrder.Lot(offer.Id.Value, candidate.Id.Value), key, null);
        if (kept.WouldKeep(scored))
            kept.Offer(scored with { Entry = new(offer, candidate, [.. _results], [.. _hard], MobilityRule.CountedWith(pair)) });
    }

    /// <summary>The answer from all pairs added; to be asked for once.</summary>
    public MatchAnswer ToAnswer(IndexVersion version)
    {
        _ranked = ranker.Rank(ByRules(), setting, options, floor);
        var placed = Math.Min(_unlinkedCount, setting.Weights.UnlinkedPlaces);
        return new()
        {
            Matches = [.. _ranked.Entries.Select((entry, at) => entry.Pair.Entry!.ToMatch(setting, options.Skip + at + 1, LearnedBy(entry)) with { FloorMove = entry.Move })],
            TotalCount = _linkedCount + placed,
            UnlinkedCount = placed,
            UnlinkedLeftOut = _unlinkedCount - placed,
            NearMisses = [.. _nearMisses.Take().Select((pair, at) => pair.Entry!.ToMatch(setting, at + 1, null))],
            NearMissCount = _nearMissCount,
            On = setting.On,
            WeightsName = setting.Weights.Name,
            WeightsVersion = setting.Weights.Version,
            Floor = _ranked.Floor,
            Model = ranker.Active?.Id,
            IndexVersion = version,
        };
    }

    /// <summary>Where the window of a whole list ends, from all pairs added; to be asked for once, in place of the answer.</summary>
    public WindowEdge? ToEdge() => ranker.EdgeOf(ByRules(), setting);

    /// <summary>What an observer is told of the answer.</summary>
    public RankingServed Served(MatchAnswer answer) => new()
    {
        On = setting.On,
        WeightsName = setting.Weights.Name,
        WeightsVersion = setting.Weights.Version,
        IndexVersion = answer.IndexVersion,
        ActiveModel = ranker.Active?.Id,
        ShadowModel = ranker.Shadow?.Id,
        TotalCount = answer.TotalCount,
        FloorResidents = _ranked.Residents,
        Entries = [.. answer.Matches.Select((match, at) => Served(match, _ranked.Entries[at]))],
    };

    private ServedEntry Served(RankedMatch match, RankedEntry entry) => new()
    {
        Rank = match.Rank!.Value,
        RankBefore = entry.RankBefore,
        Offer = match.Offer,
        Candidate = match.Candidate,
        RankedBy = match.RankedBy,
        Rules = entry.Pair.Score,
        Learned = entry.Learned,
        Shadow = entry.Shadow,
        ShadowRank = entry.ShadowRank,
        Snapshot = () => PairSnapshot.Of(Pairing.Of(match.Offer, match.Candidate, setting)),
    };

    private LearnedBasis? LearnedBy(RankedEntry entry) =>
        entry.Learned is { } total ? new(ranker.Active!, total, setting.Weights.Total, entry.Row!)
        : _ranked.Edge is { } edge ? new(ranker.Active!, edge.PointsBeyond(ranker.Active!, entry.Pair.Score), setting.Weights.Total, null)
        : null;

    // Counts the pair, and says among which it competes for a place.
    private BestFirst<ScoredPair> Count(int excludedBy, bool isUnlinked)
    {
        if (excludedBy > 0)
        {
            _nearMissCount++;
            return _nearMisses;
        }

        if (isUnlinked) _unlinkedCount++;
        else _linkedCount++;
        return isUnlinked ? _unlinked : _linked;
    }

    // Pairs without a link get some places and do not fill the list up beyond them.
    private ScoredPair[] ByRules()
    {
        ScoredPair[] all = [.. _linked.Take(), .. _unlinked.Take()];
        Array.Sort(all, ScoredPair.BestFirst);
        return all;
    }

    // With fewer points than the last kept pair of no more exclusions nobody enters; with as many, the lot decides.
    private static Points LeastToEnter(BestFirst<ScoredPair> kept, int excludedBy) =>
        kept.TryGetWorst(out var worst) && worst.ExcludedBy <= excludedBy ? worst.Score : Points.Zero;

    // The same offer comes with every candidate, or another one each time.
    private OccupationLinks LinksTo(MatchableOffer offer)
    {
        if (_links is { } links && ReferenceEquals(_linkedOffer, offer)) return links;
        _linkedOffer = offer;
        return _links = setting.Occupations.LinksTo(offer.Rome);
    }
}
