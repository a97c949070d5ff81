namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Three-valued truth (Kleene): what is not known is neither true nor false.</summary>
internal enum Truth
{
    No,
    Unknown,
    Yes,
}
