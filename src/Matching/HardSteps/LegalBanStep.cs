namespace Matching;

/// <summary>Nobody is matched to work that the law closes to the offer's kind of contract.</summary>
/// <remarks>Where the kind alone does not tell (an apprenticeship may be permanent), the match is shown, to be confirmed.</remarks>
internal sealed class LegalBanStep : IHardStep
{
    public IReadOnlyList<string> CodesForCompanies { get; } = [BlockerCodes.AsbestosBan];

    public void Check(MatchableOffer offer, MatchableCandidate candidate, DateOnly on, ICollection<Blocker> found)
    {
        foreach (var ban in LegalBan.All)
            if (ban.Concerns(offer) && ban.Effect(offer.ContractType) is { } effect)
                found.Add(Blocker.Of(effect, ban.Code, ReasonValue.Term("contractType", offer.ContractType), ReasonValue.Term("source", ban.Source)));
    }
}
