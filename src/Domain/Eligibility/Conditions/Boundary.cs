namespace Matching.Domain;

/// <summary>Whether the named figure itself counts.</summary>
internal enum Boundary
{
    AtLeast,
    MoreThan,
}
