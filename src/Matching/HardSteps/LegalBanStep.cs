using Matching.Explanations;
using Matching.Pairs;
using Matching.Retrieval;

namespace Matching.HardSteps;

/// <summary>Nobody is matched to work that the law closes to the offer's kind of contract, or to them (<see cref="HiringLaw"/>).</summary>
/// <remarks>Where contract or facts alone do not tell (an apprenticeship may be permanent), the match is shown, to be confirmed.</remarks>
internal sealed class LegalBanStep : IHardStep
{
    public IReadOnlyList<string> CodesForCompanies { get; } = [BlockerCodes.AsbestosBan];

    public void Check(in Pairing pair, ICollection<Blocker> found)
    {
        foreach (var ban in LegalBan.All)
            if (ban.Concerns(pair.Offer) && ban.Effect(pair.Offer.ContractType) is { } effect)
                found.Add(Blocker.Of(effect, ban.Code, ReasonValue.Term("contractType", pair.Offer.ContractType), ReasonValue.Term("source", ban.Source)));

        var (offer, start) = (pair.Offer, pair.Offer.StartFor(pair.On));
        string? told = null;
        foreach (var closure in pair.Candidate.Closures)
        {
            // Rules that say the same at several ages stand together, the one that closes most first.
            if (closure.Rule.Code == told || !closure.HoldsOn(start)) continue;
            if (!closure.Rule.Concerns(offer.ContractType, offer.Shift, offer.IsListedAsbestosWork)) continue;
            found.Add(HiringBlocker.Of(closure, offer.ContractType));
            told = closure.Rule.Code;
        }
    }
}

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
        new(BlockerCodes.AsbestosBan, "Code du travail, L4154-1, D4154-1, L5132-10", offer => offer.IsListedAsbestosWork, type => type.AsbestosBan() switch
        {
            AsbestosBan.Forbidden => BlockerEffect.Excludes,
            AsbestosBan.DependsOnTerm => BlockerEffect.ToConfirm,
            _ => null,
        }),
    ];
}
