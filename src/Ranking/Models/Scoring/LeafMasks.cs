using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Matching.Ranking.Models.Scoring;

/// <summary>Scores sixteen rows by a tree without walking it: every question is asked, and none depends on another.</summary>
/// <remarks>
/// One bit per leaf, from left to right. A question answered "right" strikes out the leaves to its left; the first leaf that
/// remains is the row's: Lucchese et al., <i>QuickScorer</i> (SIGIR 2015) and <i>Exploiting CPU SIMD Extensions to Speed-up
/// Document Scoring with Tree Ensembles</i> (SIGIR 2016). A walk waits at each question for the one before; this never does.
/// Trees of more than 64 leaves take a word for every 64, each with the questions that strike out some of its leaves.
/// </remarks>
internal sealed class LeafMasks
{
    /// <summary>With more leaves, asking every question costs more than walking past most.</summary>
    public const int MostLeaves = 512;

    /// <summary>How many rows are scored at once.</summary>
    public const int Rows = 16;

    private const int WordBits = 64;

    private readonly Question[][] _numeric;
    private readonly CategoryQuestion[][] _categorical;
    private readonly double[] _leaves;

    /// <summary>The masks of a tree.</summary>
    public LeafMasks(FlatTree tree)
    {
        _leaves = tree.Leaves.ToArray();
        var lefts = LeftLeaves(tree.Nodes);
        var words = (_leaves.Length + WordBits - 1) / WordBits;
        (_numeric, _categorical) = (new Question[words][], new CategoryQuestion[words][]);
        for (var word = 0; word < words; word++)
        {
            List<Question> numeric = [];
            List<CategoryQuestion> categorical = [];
            for (var at = 0; at < lefts.Length; at++)
            {
                var keep = ~Bits(lefts[at].First - (WordBits * word), lefts[at].End - (WordBits * word));
                var node = tree.Nodes[at];
                if (keep == ulong.MaxValue) continue;
                if (node.Slot >= 0) numeric.Add(new(node.Threshold, keep, Column(node.Slot)));
                else categorical.Add(new(keep, [.. tree.Categories(~node.Slot).Select(bits => bits with { Slot = Column(bits.Slot) })]));
            }

            (_numeric[word], _categorical[word]) = ([.. numeric], [.. categorical]);
        }
    }

    /// <summary>Adds the tree to the scores of a multiple of <see cref="Rows"/> rows whose slots stand in columns of
    /// <see cref="ForestScorer.BlockRows"/>.</summary>
    public void AddTo(Span<double> scores, ReadOnlySpan<double> columns)
    {
        Span<ulong> remaining = stackalloc ulong[Rows];
        Span<int> exits = stackalloc int[Rows];
        for (var first = 0; first < scores.Length; first += Rows)
        {
            // From the last word to the first: the leftmost leaf that remains is written last.
            for (var word = _numeric.Length - 1; word >= 0; word--)
            {
                FindRemaining(remaining, word, columns[first..]);
                for (var row = 0; row < Rows; row++)
                    if (remaining[row] != 0) exits[row] = (WordBits * word) + BitOperations.TrailingZeroCount(remaining[row]);
            }

            for (var row = 0; row < Rows; row++) scores[first + row] += _leaves[exits[row]];
        }
    }

    private void FindRemaining(Span<ulong> remaining, int word, ReadOnlySpan<double> columns)
    {
        ref var start = ref MemoryMarshal.GetReference(columns);
        Vector256<ulong> a = Vector256<ulong>.AllBitsSet, b = a, c = a, d = a;

        // Columns are BlockRows long and start a multiple of Rows within one, so no load leaves the block.
        foreach (ref readonly var question in _numeric[word].AsSpan())
        {
            var (threshold, keep, at) = (Vector256.Create(question.Threshold), Vector256.Create(question.Keep), (nuint)question.Column);
            a &= Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref start, at), threshold).AsUInt64() | keep;
            b &= Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref start, at + 4), threshold).AsUInt64() | keep;
            c &= Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref start, at + 8), threshold).AsUInt64() | keep;
            d &= Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref start, at + 12), threshold).AsUInt64() | keep;
        }

        foreach (ref readonly var question in _categorical[word].AsSpan())
        {
            Vector256<ulong> inA = default, inB = default, inC = default, inD = default;
            foreach (ref readonly var bits in question.Words.AsSpan())
            {
                var (set, at) = (Vector256.Create(bits.Set), (nuint)bits.Slot);
                inA |= Vector256.LoadUnsafe(ref start, at).AsUInt64() & set;
                inB |= Vector256.LoadUnsafe(ref start, at + 4).AsUInt64() & set;
                inC |= Vector256.LoadUnsafe(ref start, at + 8).AsUInt64() & set;
                inD |= Vector256.LoadUnsafe(ref start, at + 12).AsUInt64() & set;
            }

            var keep = Vector256.Create(question.Keep);
            a &= ~Vector256.Equals(inA, default) | keep;
            b &= ~Vector256.Equals(inB, default) | keep;
            c &= ~Vector256.Equals(inC, default) | keep;
            d &= ~Vector256.Equals(inD, default) | keep;
        }

        a.CopyTo(remaining);
        b.CopyTo(remaining[4..]);
        c.CopyTo(remaining[8..]);
        d.CopyTo(remaining[12..]);
    }

    private static int Column(int slot) => slot * ForestScorer.BlockRows;

    /// <summary>For each question the run of leaves to its left, its end excluded.</summary>
    private static (int First, int End)[] LeftLeaves(ReadOnlySpan<FlatNode> nodes)
    {
        var (lefts, below) = (new (int, int)[nodes.Length], new (int First, int End)[nodes.Length]);
        for (var at = nodes.Length - 1; at >= 0; at--)
        {
            lefts[at] = Below(nodes[at].Left);
            below[at] = (Below(nodes[at].Left).First, Below(nodes[at].Right).End);
        }

        return lefts;

        (int First, int End) Below(int child) => child < 0 ? (~child, ~child + 1) : below[child];
    }

    /// <summary>The bits from one place up to another, those outside the word cut off.</summary>
    private static ulong Bits(int first, int end)
    {
        (first, end) = (Math.Max(first, 0), Math.Min(end, WordBits));
        if (first >= end) return 0;
        return ulong.MaxValue >> (WordBits - (end - first)) << first;
    }

    /// <param name="Threshold">Values up to this go left.</param>
    /// <param name="Keep">The leaves that a "right" leaves standing.</param>
    /// <param name="Column">Where the values of its slot begin.</param>
    private readonly record struct Question(double Threshold, ulong Keep, int Column);

    /// <param name="Keep">The leaves that a "right" leaves standing.</param>
    /// <param name="Words">The bits that go left; here each slot is where its values begin.</param>
    private readonly record struct CategoryQuestion(ulong Keep, CategoryBits[] Words);
}
