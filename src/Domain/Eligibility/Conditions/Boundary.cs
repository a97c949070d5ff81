namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Whether the named figure itself counts.</summary>
internal enum Boundary
{
    AtLeast,
    MoreThan,
}
