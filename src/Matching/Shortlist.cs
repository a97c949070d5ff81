using Matching.Explanations;
using Matching.Retrieval;
using Matching.Walks;

namespace Matching;

/// <summary>Takes pairs one by one, keeps the best matches and near misses, and counts all. Used by one walk, then thrown away.</summary>
internal sealed class Shortlist
{
    private readonly WalkQuestion _question;
    private readonly PairJudge _judge;
    private readonly Competition[] _byPlace;

    /// <summary>Begins a walk for a question.</summary>
    public Shortlist(WalkQuestion question)
    {
        (_question, _judge) = (question, new(question));
        _byPlace = [new(question.Depth), new(Math.Min(question.Setting.Weights.UnlinkedPlaces, question.Depth)), new(question.Options.NearMisses)];
    }

    /// <summary>Whether pairs that something excludes matter to the question.</summary>
    public bool WantsNearMisses => _question.Options.NearMisses > 0;

    /// <summary>Checks, scores and, if it is among the best so far, keeps the pair of a listed record.</summary>
    public void Add(IGeoRecord listed)
    {
        if (_judge.Place(listed) is { } place) _byPlace[(int)place].Add(_judge);
    }

    /// <summary>What the walk found; to be asked for once.</summary>
    /// <param name="mark">The mark of the version walked over.</param>
    public KeptWalk ToWalk(object mark) => KeptWalk.Of(
        mark, _question, _judge,
        _byPlace[(int)WalkPlace.Linked].ToKept(),
        _byPlace[(int)WalkPlace.Unlinked].ToKept(),
        _byPlace[(int)WalkPlace.NearMiss].ToKept());

    // Those that compete for the same places.
    private sealed class Competition(int needed)
    {
        private readonly BestFirst<ScoredPair> _best = new(KeptBest.CapacityFor(needed), ScoredPair.BestFirst);
        private int _count;

        public void Add(PairJudge judge)
        {
            _count++;
            // The last kept pair sets the least points that still enter, unless it has more exclusions. At equal points the lot decides.
            var least = _best.TryGetWorst(out var worst) && worst.ExcludedBy <= judge.ExcludedBy ? worst.Score : Points.Zero;
            if (judge.Score(least) is { } pair) _best.Offer(pair);
        }

        public KeptBest ToKept() => KeptBest.Of(needed, _count, _best.Take());
    }
}
