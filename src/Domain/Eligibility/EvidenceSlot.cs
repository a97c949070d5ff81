namespace Matching.Domain.Eligibility;

/// <summary>One paper that a criterion asks for.</summary>
/// <param name="AnyOf">The kinds accepted; one is enough.</param>
/// <param name="Validity">How long it proves.</param>
public sealed record EvidenceSlot(IReadOnlyList<EvidenceKind> AnyOf, EvidenceValidity Validity)
{
    internal static EvidenceSlot For(EvidenceValidity validity, params EvidenceKind[] anyOf) => new(anyOf, validity);
}
