namespace Matching;

/// <summary>What a model made of a pair, before anybody asks why.</summary>
/// <param name="Model">The model.</param>
/// <param name="Total">The points it is ordered by.</param>
/// <param name="Row">Its features.</param>
internal sealed record LearnedBasis(LearnedModel Model, Points Total, double[] Row)
{
    /// <summary>The score, with the rules' parts at hand.</summary>
    public LearnedScore ToScore(IReadOnlyList<MatchPart> parts) => new(Model, Total, parts, Row);
}
