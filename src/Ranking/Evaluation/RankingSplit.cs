using System.Text;

namespace Matching.Ranking.Evaluation;

/// <summary>Which groups train and which are held out. Whole groups only: rows of one group on both sides would leak its outcome.</summary>
/// <param name="Train">The numbers of the groups to learn from, rising.</param>
/// <param name="HeldOut">The numbers of the others, rising.</param>
public sealed record RankingSplit(IReadOnlyList<int> Train, IReadOnlyList<int> HeldOut)
{
    /// <summary>
    /// Holds out the latest groups, as the future is held out in life. Groups of the same moment stay together, on the held-out side,
    /// so that nothing that is learned from is later than, or as late as, what it is tested on.
    /// </summary>
    /// <param name="moments">One moment per group, such as the day an offer was decided.</param>
    /// <param name="share">What share of the groups to hold out, above 0 and below 1; more when a moment is shared.</param>
    /// <exception cref="ArgumentException">Nothing would be left on one side.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share lies outside its range.</exception>
    public static RankingSplit Latest<T>(IReadOnlyList<T> moments, double share) where T : IComparable<T>
    {
        if (share is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "Expected above 0 and below 1.");
        if (moments.Count < 2) throw new ArgumentException($"{moments.Count} groups; expected 2 or more to split.", nameof(moments));

        var held = Math.Clamp((int)Math.Round(share * moments.Count), 1, moments.Count - 1);
        var first = moments.Order().ElementAt(moments.Count - held);
        return Where(moments.Count, group => moments[group].CompareTo(first) >= 0);
    }

    /// <summary>
    /// One of several ways to hold out about a share of the groups. Which way a group goes depends on its key alone: more groups, or
    /// another order of them, move none.
    /// </summary>
    /// <param name="keys">One key per group, such as the identity of an offer; groups of one key stay together.</param>
    /// <param name="fold">Which fold is held out, from 0.</param>
    /// <param name="folds">How many folds there are, 2 or more.</param>
    /// <exception cref="ArgumentException">Nothing would be left on one side.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fold.</exception>
    public static RankingSplit ByHash(IReadOnlyList<string> keys, int fold, int folds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        if (fold < 0 || fold >= folds) throw new ArgumentOutOfRangeException(nameof(fold), fold, $"Expected 0 to {folds - 1}.");
        return Where(keys.Count, group => Hash(keys[group]) % (ulong)folds == (ulong)fold);
    }

    private static RankingSplit Where(int groups, Func<int, bool> isHeldOut)
    {
        var sides = Enumerable.Range(0, groups).ToLookup(isHeldOut);
        if (!sides[true].Any() || !sides[false].Any())
            throw new ArgumentException(
                $"Of {groups} groups {sides[true].Count()} would be held out; expected at least one on each side."
                + " Groups that belong together cannot be parted.");
        return new([.. sides[false]], [.. sides[true]]);
    }

    /// <summary>FNV-1a, finished by a mix that lets every byte reach every bit: the same on every machine, unlike <see cref="object.GetHashCode"/>.</summary>
    private static ulong Hash(string key)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var letter in Encoding.UTF8.GetBytes(key)) hash = unchecked((hash ^ letter) * 0x100000001B3);
        return SplitMix.Mix(hash);
    }
}
