namespace Matching.Domain.Candidates;

/// <summary>A situation and how long it holds.</summary>
/// <param name="Status">The situation.</param>
/// <param name="Since">The first day; null when not known, which counts as already holding.</param>
/// <param name="Until">The last day, inclusive (the end of an RQTH decision, say); null while it lasts or when not known.</param>
public sealed record StatusPeriod(PersonStatus Status, DateOnly? Since = null, DateOnly? Until = null)
{
    /// <summary>Whether it holds on that day.</summary>
    public bool HoldsOn(DateOnly day) => (Since is null || Since <= day) && (Until is null || day <= Until);

    /// <summary>No content: a situation is personal, and some are sensitive.</summary>
    public override string ToString() => nameof(StatusPeriod);
}
