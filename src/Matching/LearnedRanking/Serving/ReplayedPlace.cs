namespace Matching.LearnedRanking.Serving;

/// <summary>Where a line stands when its list is ordered again.</summary>
/// <param name="Rank">The place as shown, after a floor; from 1.</param>
/// <param name="RankBefore">The place before a floor; null without one, and beyond its window.</param>
/// <param name="ShadowRank">The place by the shadow; null without one, and beyond the window.</param>
public sealed record ReplayedPlace(int Rank, int? RankBefore, int? ShadowRank)
{
    /// <summary>Whether a floor lifted the line.</summary>
    public bool IsLifted => RankBefore > Rank;
}
