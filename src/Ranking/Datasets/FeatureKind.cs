namespace Matching.Ranking.Datasets;

/// <summary>How a feature's values are to be read.</summary>
public enum FeatureKind
{
    /// <summary>A quantity: larger and smaller mean something.</summary>
    Numeric,

    /// <summary>A category: a whole number from 0 that names one of several kinds, in no order.</summary>
    Categorical,
}
