namespace Matching.Ranking.Datasets;

/// <summary>One column of the rows that are learned from and scored.</summary>
/// <param name="Name">Its name, unique within a schema; letters, digits, dots, dashes and underscores.</param>
/// <param name="Kind">How its values are to be read.</param>
/// <param name="Monotonicity">Which way a score may move when it grows. Missing values lie outside that promise.</param>
public sealed record Feature(string Name, FeatureKind Kind = FeatureKind.Numeric, Monotonicity Monotonicity = Monotonicity.Free);

/// <summary>How a feature's values are to be read.</summary>
public enum FeatureKind
{
    /// <summary>A quantity: larger and smaller mean something.</summary>
    Numeric,

    /// <summary>A category: a whole number from 0 that names one of several kinds, in no order.</summary>
    Categorical,
}

/// <summary>Which way a score may move when one feature grows and all others stay.</summary>
public enum Monotonicity
{
    /// <summary>Any way.</summary>
    Free,

    /// <summary>Never down.</summary>
    Rising,

    /// <summary>Never up.</summary>
    Falling,
}
