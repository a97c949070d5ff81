using Matching.Explanations;
using Matching.Pairs;

namespace Matching.HardSteps;

/// <summary>Nobody is matched to work that the law closes to the offer's kind of contract.</summary>
/// <remarks>Where the kind alone does not tell (an apprenticeship may be permanent), the match is shown, to be confirmed.</remarks>
internal sealed class LegalBanStep : IHardStep
{
    public IReadOnlyList<string> CodesForCompanies { get; } = [BlockerCodes.AsbestosBan];

    public void Check(in Pairing pair, ICollection<Blocker> found)
    {
        foreach (var ban in LegalBan.All)
            if (ban.Concerns(pair.Offer) && ban.Effect(pair.Offer.ContractType) is { } effect)
                found.Add(Blocker.Of(effect, ban.Code, ReasonValue.Term("contractType", pair.Offer.ContractType), ReasonValue.Term("source", ban.Source)));
    }
}
