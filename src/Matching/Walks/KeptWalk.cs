using System.Runtime.CompilerServices;
using Matching.Explanations;
using Matching.Retrieval;

namespace Matching.Walks;

/// <summary>What a walk over one side found for a question: counts, and the best pairs in order with what the models made of them. Immutable.</summary>
/// <remarks>
/// Each pair is judged by itself, so after a change of few records the walk is what it was without their former pairs and with their new
/// ones. Kept are keys and points, nothing explained. Decision: docs/decisions/0174-answers-outlive-writes.md.
/// </remarks>
internal sealed class KeptWalk
{
    private readonly KeptBest _linked, _unlinked, _nearMisses;

    private KeptWalk(object mark, object content, KeptBest linked, KeptBest unlinked, KeptBest nearMisses) =>
        (Mark, Content, _linked, _unlinked, _nearMisses) = (mark, content, linked, unlinked, nearMisses);

    /// <summary>The mark of the version of the listed side.</summary>
    public object Mark { get; }

    /// <summary>The same object for walks of several versions that found the very same.</summary>
    public object Content { get; }

    /// <summary>How many matches have a known link.</summary>
    public int LinkedCount => _linked.Count;

    /// <summary>How many have none.</summary>
    public int UnlinkedCount => _unlinked.Count;

    /// <summary>How many near misses there are.</summary>
    public int NearMissCount => _nearMisses.Count;

    /// <summary>The best near misses, as many as are needed.</summary>
    public ReadOnlySpan<KeptPair> NearMisses => _nearMisses.Needed;

    /// <summary>The best matches.</summary>
    public RulesOrder ByRules => new(_linked.Needed, _unlinked.Needed);

    /// <summary>About how much memory it takes.</summary>
    public long Bytes => 500 + ((long)Unsafe.SizeOf<KeptPair>() * (_linked.Known.Length + _unlinked.Known.Length + _nearMisses.Known.Length));

    /// <summary>A walk over everybody.</summary>
    public static KeptWalk Of(object mark, WalkQuestion question, PairJudge judge, KeptBest linked, KeptBest unlinked, KeptBest nearMisses) =>
        new KeptWalk(mark, new object(), linked, unlinked, nearMisses).LookedAt(question, judge);

    /// <summary>The walk of a later version.</summary>
    /// <param name="mark">That version's mark.</param>
    /// <param name="question">The question, the same but for the part of the list that is wanted.</param>
    /// <param name="changes">The records that differ, without those that the asker may not see.</param>
    /// <returns>Null when only a walk over everybody can tell.</returns>
    public KeptWalk? With<TRecord>(object mark, WalkQuestion question, IEnumerable<RecordChange<TRecord>> changes)
        where TRecord : class, IGeoRecord
    {
        var judge = new PairJudge(question);
        var (gone, come) = (new Pairs(), new Pairs());
        foreach (var change in changes)
        {
            gone.Add(change.Before, judge);
            come.Add(change.After, judge);
        }

        if (gone.IsEmpty && come.IsEmpty) return new(mark, Content, _linked, _unlinked, _nearMisses);
        return _linked.With(gone[WalkPlace.Linked], come[WalkPlace.Linked]) is { } linked
            && _unlinked.With(gone[WalkPlace.Unlinked], come[WalkPlace.Unlinked]) is { } unlinked
            && _nearMisses.With(gone[WalkPlace.NearMiss], come[WalkPlace.NearMiss]) is { } nearMisses
                ? Of(mark, question, judge, linked, unlinked, nearMisses)
                : null;
    }

    // Called before the walk is shared; nothing is written to it afterwards.
    private KeptWalk LookedAt(WalkQuestion question, PairJudge judge)
    {
        question.Ranker.LookAt(ByRules, judge, question.Setting.Weights.Total);
        return this;
    }

    private sealed class Pairs
    {
        private readonly List<ScoredPair>[] _byPlace = [[], [], []];

        public bool IsEmpty => _byPlace.All(pairs => pairs.Count == 0);

        public IReadOnlyList<ScoredPair> this[WalkPlace place] => _byPlace[(int)place];

        public void Add(IGeoRecord? listed, PairJudge judge)
        {
            if (listed is not null && judge.Place(listed) is { } place && judge.Score(Points.Zero) is { } pair) _byPlace[(int)place].Add(pair);
        }
    }
}
