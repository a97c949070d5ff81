namespace Matching.Ranking.Models.Scoring;

/// <summary>One categorical feature as all questions about it read it: a row sets the one bit of its category, or of not known, or none.</summary>
/// <remarks>Only categories that some question names have a bit; all others go right everywhere.</remarks>
internal sealed class CategoryReading
{
    private const int WordBits = 64, Unknown = 0, Nowhere = -1;

    private readonly int _feature, _firstSlot;
    private readonly MissingKind _missing;
    private readonly int[] _categories;

    /// <summary>The bits for the categories that these questions name, in the slots from <paramref name="firstSlot"/> on.</summary>
    /// <param name="questions">Categorical questions about one feature that agree on what is missing.</param>
    /// <param name="firstSlot">The first of <see cref="Slots"/> slots.</param>
    public CategoryReading(IReadOnlyList<TreeNode> questions, int firstSlot)
    {
        (_feature, _missing, _firstSlot) = (questions[0].Feature, questions[0].Missing, firstSlot);
        _categories = [.. questions.SelectMany(question => question.LeftCategories!).Distinct().Order()];
    }

    /// <summary>How many words of 64 bits it takes.</summary>
    public int Slots => ((_categories.Length + WordBits) / WordBits);

    /// <summary>The bits that go left at a question, word by word; words without such a bit are left out.</summary>
    public IEnumerable<CategoryBits> LeftOf(TreeNode question)
    {
        var bits = question.LeftCategories!.Select(BitOf);
        if (question.Missing != MissingKind.None && question.MissingGoesLeft) bits = bits.Append(Unknown);
        return bits.GroupBy(bit => bit / WordBits)
            .Select(word => new CategoryBits(_firstSlot + word.Key, word.Aggregate(0UL, (set, bit) => set | (1UL << (bit % WordBits)))));
    }

    /// <summary>Sets the bits of rows, each slot so many places apart from the next.</summary>
    public void Fill(Span<double> slots, int apart, ReadOnlySpan<double> rows, int rowLength, int count)
    {
        for (var slot = 0; slot < Slots; slot++) slots.Slice((_firstSlot + slot) * apart, count).Clear();
        for (int row = 0, at = _feature; row < count; row++, at += rowLength)
            if (BitOf(rows[at]) is var bit and not Nowhere)
                slots[((_firstSlot + (bit / WordBits)) * apart) + row] = BitConverter.UInt64BitsToDouble(1UL << (bit % WordBits));
    }

    /// <summary>As <see cref="TreeNode.GoesLeft"/> reads a value.</summary>
    private int BitOf(double value)
    {
        var isMissing = _missing switch
        {
            MissingKind.NaN => double.IsNaN(value),
            MissingKind.Zero => double.IsNaN(value) || Math.Abs(value) <= TreeNode.ZeroBound,
            _ => false,
        };
        if (isMissing) return Unknown;
        if (double.IsNaN(value)) value = 0;
        return value is > -1 and < int.MaxValue ? BitOf((int)value) : Nowhere;
    }

    private int BitOf(int category) => Array.BinarySearch(_categories, category) is var at and >= 0 ? at + 1 : Nowhere;
}

/// <summary>Part of a categorical question: rows with one of these bits in the slot go left.</summary>
/// <param name="Slot">Where a row's bit stands, as the bits of a double.</param>
/// <param name="Set">The bits that go left.</param>
internal readonly record struct CategoryBits(int Slot, ulong Set);
