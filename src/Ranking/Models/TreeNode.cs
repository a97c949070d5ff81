namespace Matching.Ranking;

/// <summary>One question of a tree, and where the answers lead.</summary>
/// <remarks>A child of 0 or more is the number of a node; a negative one, <c>~leaf</c>, is a leaf.</remarks>
public sealed record TreeNode
{
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
}
