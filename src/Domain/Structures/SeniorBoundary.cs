namespace Matching.Domain.Structures;

/// <summary>How "more than 50 years old" is read; texts and tools differ.</summary>
public enum SeniorBoundary
{
    /// <summary>From the birthday on: age ≥ the senior age (how les-emplois implements "plus de 50 ans").</summary>
    AtLeast,

    /// <summary>From one year after the birthday on: age &gt; the senior age in completed years.</summary>
    MoreThan,
}
