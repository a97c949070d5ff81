using Matching.LearnedRanking;

namespace Matching.Walks;

/// <summary>The best matches of a walk in the order of the rules: pairs without a link get some places and do not fill the list up beyond them.</summary>
internal readonly ref struct RulesOrder
{
    private readonly Span<KeptPair> _linked, _unlinked;

    // For each place the index into the linked pairs, or ~index into the unlinked ones.
    private readonly int[] _order;

    /// <summary>Puts the two together.</summary>
    public RulesOrder(Span<KeptPair> linked, Span<KeptPair> unlinked)
    {
        _linked = linked;
        _unlinked = unlinked;
        _order = new int[linked.Length + unlinked.Length];
        var (at, other) = (0, 0);
        for (var place = 0; place < _order.Length; place++)
        {
            var isLinked = other == unlinked.Length || (at < linked.Length && ScoredPair.Compare(linked[at].Pair, unlinked[other].Pair) < 0);
            _order[place] = isLinked ? at++ : ~other++;
        }
    }

    /// <summary>How many there are.</summary>
    public int Length => _order.Length;

    /// <summary>How many of them a model looks at.</summary>
    public int WindowLength => Math.Min(LearnedRanker.Window, Length);

    /// <summary>The pair at a place, from 0.</summary>
    public ref KeptPair this[int place] => ref _order[place] is >= 0 and var at ? ref _linked[at] : ref _unlinked[~_order[place]];
}
