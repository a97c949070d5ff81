namespace Matching.Domain.Candidates;

/// <summary>A licence that somebody holds.</summary>
/// <param name="Code">The licence.</param>
/// <param name="ValidUntil">Its last day, inclusive; null when it does not expire or nobody knows.</param>
/// <param name="Since">The day on which it was obtained; null when not known.</param>
public sealed record HeldLicence(LicenceCode Code, DateOnly? ValidUntil = null, DateOnly? Since = null)
{
    /// <summary>Whether it is valid on that day.</summary>
    public bool IsValidOn(DateOnly day) => ValidUntil is null || day <= ValidUntil;
}
