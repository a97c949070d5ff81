namespace Matching.Domain.Offers;

/// <summary>Whether the law lets somebody with that contract do listed asbestos work.</summary>
/// <remarks>Code du travail, L4154-1 and D4154-1: fixed-term and temporary workers are banned from it.</remarks>
public enum AsbestosBan
{
    /// <summary>Allowed.</summary>
    Allowed,

    /// <summary>Forbidden.</summary>
    Forbidden,

    /// <summary>Forbidden if the contract has a fixed term, which its kind does not tell: a person must look.</summary>
    DependsOnTerm,
}
