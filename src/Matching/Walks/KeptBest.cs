using System.Runtime.InteropServices;

namespace Matching.Walks;

/// <summary>How many pairs compete for the same places, and the best of them in order. Immutable.</summary>
/// <remarks>
/// A few more than needed are known, so that some can go without anybody looking for who comes after them. Exact: what is known are
/// always the very best, or all.
/// </remarks>
internal sealed class KeptBest
{
    private const int LeastSlack = 32, NeededToSlack = 8;

    private readonly int _needed;
    private readonly KeptPair[] _best;

    private KeptBest(int needed, int count, KeptPair[] best) => (_needed, Count, _best) = (needed, count, best);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Those that are known, best first.</summary>
    public ReadOnlySpan<KeptPair> Known => _best;

    /// <summary>As many of the best as are needed, or all there are. Written to before the walk is kept, never after.</summary>
    public Span<KeptPair> Needed => _best.AsSpan(0, Math.Min(_needed, _best.Length));

    /// <summary>How many must be known to begin with.</summary>
    public static int CapacityFor(int needed) => needed == 0 ? 0 : needed + Math.Max(LeastSlack, needed / NeededToSlack);

    /// <summary>Those of a walk over everybody.</summary>
    /// <param name="needed">How many are needed.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="best">The best <see cref="CapacityFor"/> of them, or all, best first.</param>
    public static KeptBest Of(int needed, int count, ScoredPair[] best) => new(needed, count, Array.ConvertAll(best, pair => new KeptPair(pair)));

    /// <summary>The same after some went and others came.</summary>
    /// <returns>Null when so many of those known went that only a walk can tell who comes after them.</returns>
    public KeptBest? With(IReadOnlyList<ScoredPair> gone, IReadOnlyList<ScoredPair> come)
    {
        var (best, count) = (new List<KeptPair>(_best.Length + come.Count), Count);
        best.AddRange(_best);
        foreach (var pair in gone)
        {
            count--;
            if (PlaceOf(pair, best) is >= 0 and var place) best.RemoveAt(place);
        }

        foreach (var pair in come)
        {
            // After the last one known nobody knows who comes before it, unless all are known.
            var (place, areAllKnown) = (~PlaceOf(pair, best), best.Count == count++);
            if (place < best.Count || areAllKnown) best.Insert(place, new(pair));
        }

        if (best.Count > CapacityFor(_needed)) CollectionsMarshal.SetCount(best, CapacityFor(_needed));
        return best.Count < Math.Min(_needed, count) ? null : new(_needed, count, [.. best]);
    }

    private static int PlaceOf(ScoredPair pair, List<KeptPair> best) => CollectionsMarshal.AsSpan(best).BinarySearch(new Sought(pair));

    private readonly struct Sought(ScoredPair pair) : IComparable<KeptPair>
    {
        private readonly ScoredPair _pair = pair;

        public int CompareTo(KeptPair other) => ScoredPair.Compare(_pair, other.Pair);
    }
}
