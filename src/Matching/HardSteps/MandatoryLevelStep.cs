using Matching.Domain;

namespace Matching;

/// <summary>The level is reached, where the law or the marché makes it a condition; otherwise it is a matter of points.</summary>
internal sealed class MandatoryLevelStep : IHardStep
{
    public IReadOnlyList<string> CodesForCompanies { get; } = [BlockerCodes.LevelBelow, BlockerCodes.LevelUnknown];

    public void Check(MatchableOffer offer, MatchableCandidate candidate, DateOnly on, ICollection<Blocker> found)
    {
        if (!offer.IsMinLevelMandatory || offer.MinLevel is not { } asked) return;

        var wanted = ReasonValue.Term("asked", asked);
        if (candidate.Level is not { } held || held.LevelsMissingTo(asked) is not { } missing)
            found.Add(Blocker.Of(BlockerEffect.ToConfirm, BlockerCodes.LevelUnknown, wanted));
        else if (missing > 0)
            found.Add(Blocker.Of(BlockerEffect.Excludes, BlockerCodes.LevelBelow, wanted, ReasonValue.Term("held", held), ReasonValue.Count("levelsMissing", missing)));
    }
}
