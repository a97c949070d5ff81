namespace Matching.Ranking.Models;

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
