namespace Matching;

/// <summary>Where the window of a list ends, and what the model is taken to give to those beyond: the least that it gave within.</summary>
/// <remarks>So the score falls from the first to the last of the whole list, and beyond the window the rules' order stays (docs/decisions/0125-one-score.md).</remarks>
/// <param name="Last">The last pair within, by the rules.</param>
/// <param name="LeastLearnedPart">The least learned part of a score within.</param>
internal sealed record WindowEdge(ScoredPair Last, Points LeastLearnedPart)
{
    /// <summary>The edge of a full window.</summary>
    /// <param name="model">The model that orders.</param>
    /// <param name="window">The pairs within, best first by the rules.</param>
    /// <param name="scores">What each of them is ordered by.</param>
    public static WindowEdge Of(LearnedModel model, ReadOnlySpan<ScoredPair> window, Points[] scores)
    {
        var least = scores[0] - window[0].Score.Beside(model.Blend);
        for (var at = 1; at < scores.Length; at++)
            if (scores[at] - window[at].Score.Beside(model.Blend) is var part && part < least) least = part;
        return new(window[^1] with { Entry = null }, least);
    }

    /// <summary>Whether a pair lies beyond.</summary>
    public bool IsBeyond(ScoredPair pair) => ScoredPair.BestFirst.Compare(pair, Last) > 0;

    /// <summary>The points that a pair beyond is ordered by.</summary>
    /// <param name="model">The model that orders.</param>
    /// <param name="rules">The sum of the rules' points.</param>
    public Points PointsBeyond(LearnedModel model, Points rules) => rules.Beside(model.Blend) + LeastLearnedPart;
}
