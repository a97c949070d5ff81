namespace Matching.Ranking.Datasets;

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
