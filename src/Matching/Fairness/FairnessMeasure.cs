namespace Matching.Fairness;

/// <summary>What is compared between a group and all others.</summary>
public enum FairnessMeasure
{
    /// <summary>The mean exposure: 1 / log2(rank + 1) (Singh and Joachims, KDD 2018).</summary>
    Exposure,

    /// <summary>The mean exposure within the same list among people with about as many points by the rules.</summary>
    ExposureAtEqualSuitability,

    /// <summary>The part of the people who were selected (four-fifths rule, EEOC Uniform Guidelines 1978, § 1607.4 D).</summary>
    Selection,

    /// <summary>The part selected within the same list among people with about as many points by the rules.</summary>
    SelectionAtEqualSuitability,
}
