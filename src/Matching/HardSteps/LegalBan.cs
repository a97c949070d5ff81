using Matching.Explanations;
using Matching.Retrieval;

namespace Matching.HardSteps;

/// <summary>Work that the law closes to some employment contracts.</summary>
/// <param name="Code">The blocker's code.</param>
/// <param name="Source">The law that says so.</param>
/// <param name="Concerns">Whether the offer is such work.</param>
/// <param name="Effect">What the kind of contract makes of it; null when it is allowed.</param>
internal sealed record LegalBan(string Code, string Source, Func<MatchableOffer, bool> Concerns, Func<ContractType, BlockerEffect?> Effect)
{
    /// <summary>Every ban the engine knows.</summary>
    public static LegalBan[] All { get; } =
    [
        new(BlockerCodes.AsbestosBan, "Code du travail, L4154-1, D4154-1", offer => offer.IsListedAsbestosWork, type => type.AsbestosBan() switch
        {
            AsbestosBan.Forbidden => BlockerEffect.Excludes,
            AsbestosBan.DependsOnTerm => BlockerEffect.ToConfirm,
            _ => null,
        }),
    ];
}
