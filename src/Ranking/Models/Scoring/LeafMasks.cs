using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Matching.Ranking;

/// <summary>Scores sixteen rows by a tree of up to 64 leaves without walking it: every question is asked, and none depends on another.</summary>
/// <remarks>
/// One bit per leaf, from left to right. A question answered "right" strikes out the leaves to its left; the first leaf that
/// remains is the row's: Lucchese et al., <i>QuickScorer</i> (SIGIR 2015) and <i>Exploiting CPU SIMD Extensions to Speed-up
/// Document Scoring with Tree Ensembles</i> (SIGIR 2016). A walk waits at each question for the one before; this never does.
/// </remarks>
internal sealed class LeafMasks
{
    /// <summary>The most leaves for which one word holds a bit each.</summary>
    public const int MostLeaves = 64;

    /// <summary>How many rows are scored at once.</summary>
    public const int Rows = 16;

    private readonly Question[] _questions;
    private readonly double[] _leaves;

    /// <summary>The masks of a tree whose n-th categorical question is answered in slot <paramref name="firstTestSlot"/> + n: below 0 for left.</summary>
    public LeafMasks(FlatTree tree, int firstTestSlot)
    {
        _leaves = tree.Leaves.ToArray();
        _questions = new Question[tree.Nodes.Length];
        var below = new ulong[tree.Nodes.Length];
        for (var at = _questions.Length - 1; at >= 0; at--)
        {
            var node = tree.Nodes[at];
            var left = LeavesBelow(node.Left, below);
            below[at] = left | LeavesBelow(node.Right, below);
            _questions[at] = node.Slot >= 0
                ? new(node.Threshold, ~left, node.Slot * ForestScorer.BlockRows)
                : new(0, ~left, (firstTestSlot + ~node.Slot) * ForestScorer.BlockRows);
        }
    }

    /// <summary>Adds the tree to the scores of a multiple of <see cref="Rows"/> rows whose slots stand in columns of <see cref="ForestScorer.BlockRows"/>.</summary>
    public void AddTo(Span<double> scores, ReadOnlySpan<double> columns)
    {
        Span<ulong> exits = stackalloc ulong[Rows];
        for (var first = 0; first < scores.Length; first += Rows)
        {
            FindExits(exits, columns[first..]);
            for (var row = 0; row < Rows; row++) scores[first + row] += _leaves[BitOperations.TrailingZeroCount(exits[row])];
        }
    }

    private void FindExits(Span<ulong> exits, ReadOnlySpan<double> columns)
    {
        ref var start = ref MemoryMarshal.GetReference(columns);
        Vector256<ulong> a = Vector256<ulong>.AllBitsSet, b = a, c = a, d = a;
        foreach (ref readonly var question in _questions.AsSpan())
        {
            // Columns are BlockRows long and `first` a multiple of Rows within one, so no load leaves the block.
            var (threshold, keep, at) = (Vector256.Create(question.Threshold), Vector256.Create(question.Keep), (nuint)question.Column);
            a &= Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref start, at), threshold).AsUInt64() | keep;
            b &= Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref start, at + 4), threshold).AsUInt64() | keep;
            c &= Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref start, at + 8), threshold).AsUInt64() | keep;
            d &= Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref start, at + 12), threshold).AsUInt64() | keep;
        }

        a.CopyTo(exits);
        b.CopyTo(exits[4..]);
        c.CopyTo(exits[8..]);
        d.CopyTo(exits[12..]);
    }

    private static ulong LeavesBelow(int child, ulong[] below) => child < 0 ? 1UL << ~child : below[child];

    /// <param name="Threshold">Values up to this go left.</param>
    /// <param name="Keep">The leaves that a "right" leaves standing.</param>
    /// <param name="Column">Where the values of its slot begin.</param>
    private readonly record struct Question(double Threshold, ulong Keep, int Column);
}
