using Matching.LearnedRanking.History;

namespace Matching.LearnedRanking.Serving;

/// <summary>A logged line, as far as its place needs to be worked out again.</summary>
/// <param name="Pair">What was kept of it.</param>
/// <param name="Points">Its points as worked out again.</param>
/// <param name="Rank">The place it was shown at, from 1.</param>
/// <param name="RankBefore">The place before a floor; null without one, and beyond its window.</param>
/// <param name="ShadowRank">The place by the shadow; null without one, and beyond the window.</param>
public sealed record LineToReplay(PairSnapshot Pair, RankingReplay Points, int Rank, int? RankBefore, int? ShadowRank);
