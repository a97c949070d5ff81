using Matching.Explanations;
using Matching.LearnedRanking.Explaining;

namespace Matching.LearnedRanking;

/// <summary>What a model made of a pair, before anybody asks why.</summary>
/// <param name="Model">The model.</param>
/// <param name="Total">The points it is ordered by.</param>
/// <param name="Most">What all rules together can give.</param>
/// <param name="Row">Its features; null beyond the window, where the model did not look at it.</param>
internal sealed record LearnedBasis(LearnedModel Model, Points Total, Points Most, double[]? Row)
{
    /// <summary>The score taken apart, with the rules' parts beside the model at hand; null where the model did not look.</summary>
    public LearnedScore? ToScore(IReadOnlyList<MatchPart> parts) => Row is null ? null : new(Model, Total, Most, parts, Row);
}
