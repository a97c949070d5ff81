namespace Matching.Tests.LearnedRanking;

/// <summary>Keeps every ranking it is told.</summary>
internal sealed class NotedRankings : IRankingObserver
{
    public List<RankingServed> All { get; } = [];

    public void Served(RankingServed ranking) => All.Add(ranking);
}
