namespace Matching.Domain.Eligibility;

/// <summary>What the judge found on one criterion, and on what it rests.</summary>
public sealed record CriterionFinding
{
    /// <summary>The criterion.</summary>
    public required Criterion Criterion { get; init; }

    /// <summary>What was found.</summary>
    public required CriterionState State { get; init; }

    /// <summary>
    /// Why: <c>met</c>, <c>condition.not-met</c>, <c>status.ended</c>, <c>evidence.expired</c>, <c>evidence.missing</c>, <c>fact.unknown</c>
    /// or <c>right.waiting</c> (a right of the same law ran out lately).
    /// </summary>
    public required string Reason { get; init; }

    /// <summary>The facts looked at, with their values.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The papers that prove it; empty unless <see cref="CriterionState.Met"/>.</summary>
    public IReadOnlyList<EvidenceId> Evidence { get; init; } = [];

    /// <summary>The papers that are lacking or have run out.</summary>
    public IReadOnlyList<EvidenceSlot> EvidenceLacking { get; init; } = [];

    /// <summary>The last day, inclusive, on which time alone cannot change this finding; null when it never will.</summary>
    public DateOnly? HoldsUntil { get; init; }

    /// <summary>Whether facts or papers that are still to come could make it met.</summary>
    public bool MayStillBeMet =>
        State is CriterionState.EvidenceMissing or CriterionState.Unknown
        || (State == CriterionState.Expired && Reason == "evidence.expired");
}

/// <summary>What the judge found on one criterion.</summary>
public enum CriterionState
{
    /// <summary>The facts fit and the evidence holds.</summary>
    Met,

    /// <summary>The facts do not fit.</summary>
    NotMet,

    /// <summary>It was met: the evidence or the right itself has run out.</summary>
    Expired,

    /// <summary>The facts fit, but nobody has seen the paper.</summary>
    EvidenceMissing,

    /// <summary>A fact is not known. Never to be read as not met.</summary>
    Unknown,
}

/// <summary>A fact that a finding rests on.</summary>
/// <param name="Code">What it is, such as <c>age</c>; the key of its label.</param>
/// <param name="Value">Its value: numbers with a point, days in ISO 8601, else a code; empty when not known.</param>
public sealed record Fact(string Code, string Value);
