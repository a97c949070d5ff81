namespace Matching.Ranking;

/// <summary>A categorical question, its categories as bits.</summary>
internal sealed class CategoryTest
{
    /// <summary>Categories from here on are searched for, so that one large number does not ask for much memory.</summary>
    private const int FirstSearched = 4_096;

    private readonly TreeNode _node;
    private readonly ulong[] _bits;
    private readonly int[] _searched;

    public CategoryTest(TreeNode node)
    {
        var categories = node.LeftCategories!;
        _node = node;
        _bits = new ulong[(Math.Min(categories[^1], FirstSearched - 1) / 64) + 1];
        foreach (var category in categories.TakeWhile(category => category < FirstSearched)) _bits[category / 64] |= 1UL << (category % 64);
        _searched = [.. categories.SkipWhile(category => category < FirstSearched)];
    }

    public int Feature => _node.Feature;

    /// <summary>The same answer as <see cref="TreeNode.GoesLeft"/>.</summary>
    public bool GoesLeft(double value)
    {
        if (double.IsNaN(value) || _node.Missing == MissingKind.Zero) return _node.GoesLeft(value);
        if (value is not (> -1 and < int.MaxValue)) return false;
        var category = (int)value;
        var word = category >>> 6;
        return word < _bits.Length ? (_bits[word] >>> category & 1) != 0 : Array.BinarySearch(_searched, category) >= 0;
    }
}
