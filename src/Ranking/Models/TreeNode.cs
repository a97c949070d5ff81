namespace Matching.Ranking.Models;

/// <summary>One question of a tree, and where the answers lead.</summary>
/// <remarks>A child of 0 or more is the number of a node; a negative one, <c>~leaf</c>, is a leaf.</remarks>
public sealed record TreeNode
{
    /// <summary>How far from 0 a value still counts as 0: LightGBM's bound, a single-precision number.</summary>
    internal const double ZeroBound = 1e-35f;

    /// <summary>The column asked about.</summary>
    public required int Feature { get; init; }

    /// <summary>Numeric: values up to and including this go left. Means nothing for a categorical question.</summary>
    public double Threshold { get; init; }

    /// <summary>Categorical: these categories go left, in rising order, all others right. Null for a numeric question.</summary>
    public IReadOnlyList<int>? LeftCategories { get; init; }

    /// <summary>What counts as not known here.</summary>
    public MissingKind Missing { get; init; } = MissingKind.NaN;

    /// <summary>Whether a value that is not known goes left.</summary>
    public bool MissingGoesLeft { get; init; }

    /// <summary>The left child.</summary>
    public required int Left { get; init; }

    /// <summary>The right child.</summary>
    public required int Right { get; init; }

    /// <summary>How much the split lowered the training loss.</summary>
    public double Gain { get; init; }

    /// <summary>How many training rows (by weight) reached the node; TreeSHAP weighs both ways by it.</summary>
    public required double Cover { get; init; }

    /// <summary>Whether a value goes left. This is the definition; the fast paths are tested against it.</summary>
    /// <remarks>Fractions of a category are cut off towards 0, as LightGBM does.</remarks>
    public bool GoesLeft(double value)
    {
        var isMissing = Missing switch
        {
            MissingKind.NaN => double.IsNaN(value),
            MissingKind.Zero => double.IsNaN(value) || Math.Abs(value) <= ZeroBound,
            _ => false,
        };
        if (isMissing) return MissingGoesLeft;
        if (double.IsNaN(value)) value = 0;
        return LeftCategories is { } categories
            ? value is > -1 and < int.MaxValue && categories.Contains((int)value)
            : value <= Threshold;
    }
}

/// <summary>Which values of a question count as not known. Ours is always <see cref="NaN"/>; models read from LightGBM may use the others.</summary>
public enum MissingKind
{
    /// <summary>NaN is not known.</summary>
    NaN,

    /// <summary>Nothing is missing: NaN is read as 0.</summary>
    None,

    /// <summary>0 and NaN are not known.</summary>
    Zero,
}
