namespace Matching.Domain.Candidates;

/// <summary>A help that somebody can have or has.</summary>
/// <param name="Kind">The help.</param>
/// <param name="IsActivated">Whether it runs already; otherwise it is available on request.</param>
/// <param name="Since">The day from which it runs; null when not known.</param>
public sealed record Lever(LeverKind Kind, bool IsActivated, DateOnly? Since = null);
