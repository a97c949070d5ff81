using Matching.Explanations;
using Matching.Pairs;

namespace Matching.HardSteps;

/// <summary>The level is reached where the law or the marché makes it a condition, and is never far below one that is wished for.</summary>
/// <remarks>One level short of a wish is a matter of points (docs/decisions/0121-what-is-no-match.md).</remarks>
internal sealed class LevelStep : IHardStep
{
    /// <summary>From how many levels short a wish excludes as well.</summary>
    public const int FarBelow = 2;

    public IReadOnlyList<string> CodesForCompanies { get; } = [BlockerCodes.LevelUnknown];

    public void Check(in Pairing pair, ICollection<Blocker> found)
    {
        if (pair.Offer.MinLevel is not { } asked) return;

        var wanted = ReasonValue.Term("asked", asked);
        if (pair.Candidate.Level is not { } held || held.LevelsMissingTo(asked) is not { } missing)
        {
            if (pair.Offer.IsMinLevelMandatory) found.Add(Blocker.Of(BlockerEffect.ToConfirm, BlockerCodes.LevelUnknown, wanted));
        }
        else if (missing >= (pair.Offer.IsMinLevelMandatory ? 1 : FarBelow))
        {
            var code = pair.Offer.IsMinLevelMandatory ? BlockerCodes.LevelBelow : BlockerCodes.LevelFarBelow;
            found.Add(Blocker.Of(BlockerEffect.Excludes, code, wanted, ReasonValue.Term("held", held), ReasonValue.Count("levelsMissing", missing)));
        }
    }
}
