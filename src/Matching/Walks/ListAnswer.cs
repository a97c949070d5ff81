using Matching.LearnedRanking;
using Matching.LearnedRanking.History;
using Matching.LearnedRanking.Serving;
using Matching.Pairs;
using Matching.Retrieval;

namespace Matching.Walks;

/// <summary>Makes the answer of what a walk found: orders, keeps the floor, explains the part of the list that is wanted.</summary>
/// <param name="question">What is asked.</param>
/// <param name="walk">What was found.</param>
/// <param name="former">The last answer to the same question, of an earlier version of the listed side; null for none.</param>
internal sealed class ListAnswer(WalkQuestion question, KeptWalk walk, KeptAnswer? former)
{
    private readonly PairJudge _judge = new(question);
    private readonly Dictionary<IGeoRecord, RankedMatch> _before = ExplainedBy(question, former);
    private RankedPage _page = new([], null, null, null);

    /// <summary>How many pairs had to be explained anew.</summary>
    public int Explained { get; private set; }

    private MatchSetting Setting => question.Setting;

    private LearnedRanker Ranker => question.Ranker;

    /// <summary>The answer, with what an observer is told of it.</summary>
    /// <param name="version">The version of the listed side.</param>
    /// <param name="isObserved">Whether an observer listens.</param>
    public KeptAnswer Make(IndexVersion version, bool isObserved)
    {
        if (former is not null && ReferenceEquals(former.Content, walk.Content))
        {
            var served = former.Served is { } before ? before with { IndexVersion = version } : null;
            return new(former.Answer with { IndexVersion = version }, served, walk.Content);
        }

        var answer = ToAnswer(version);
        return new(answer, isObserved && answer.Matches.Count > 0 ? Served(answer) : null, walk.Content);
    }

    /// <summary>The answer.</summary>
    public MatchAnswer ToAnswer(IndexVersion version)
    {
        _page = Ranker.Rank(walk.ByRules, question.Options, question.Floor);
        var placed = Math.Min(walk.UnlinkedCount, Setting.Weights.UnlinkedPlaces);
        return new()
        {
            Matches = Same([.. _page.Entries.Select((entry, at) => Match(entry, question.Options.Skip + at + 1))], former?.Answer.Matches),
            TotalCount = walk.LinkedCount + placed,
            UnlinkedCount = placed,
            UnlinkedLeftOut = walk.UnlinkedCount - placed,
            NearMisses = Same(NearMisses(), former?.Answer.NearMisses),
            NearMissCount = walk.NearMissCount,
            On = Setting.On,
            WeightsName = Setting.Weights.Name,
            WeightsVersion = Setting.Weights.Version,
            Floor = _page.Floor,
            Model = Ranker.Active?.Id,
            IndexVersion = version,
        };
    }

    private RankedMatch[] NearMisses()
    {
        var pairs = walk.NearMisses;
        var matches = new RankedMatch[pairs.Length];
        for (var at = 0; at < matches.Length; at++) matches[at] = Match(new(pairs[at].Pair, null, null, null), at + 1);
        return matches;
    }

    // A pair whose records and points are the same has the same explanation, whatever became of others.
    private RankedMatch Match(RankedEntry entry, int rank)
    {
        var listed = entry.Pair.Listed!;
        var total = entry.Learned ?? (entry.Pair.ExcludedBy == 0 ? _page.Edge?.PointsBeyond(Ranker.Active!, entry.Pair.Score) : null);
        var by = entry.Learned is null ? RankedBy.Rules : RankedBy.Model;
        if (_before.TryGetValue(listed, out var match) && match.Score == (total ?? entry.Pair.Score) && match.RankedBy == by)
            return match.Rank == rank && match.FloorMove == entry.Move ? match : match with { Rank = rank, FloorMove = entry.Move };

        Explained++;
        var made = _judge.Entry(listed);
        var learned = total is { } points
            ? new LearnedBasis(Ranker.Active!, points, Setting.Weights.Total, entry.Learned is null ? null : _judge.Features(listed))
            : null;
        return made.ToMatch(Setting, rank, learned) with { FloorMove = entry.Move };
    }

    // What an observer is told each time the list is served.
    private RankingServed Served(MatchAnswer answer)
    {
        var last = former?.Served;
        var residents = _page.Residents is { } now && last?.FloorResidents is { } before && now.SequenceEqual(before) ? before : _page.Residents;
        ServedEntry[] entries = [.. answer.Matches.Select((match, at) => Served(match, _page.Entries[at]))];
        // Where no line is new the former lines are handed on, so that an observer sees at once that they are the same.
        var areSame = ReferenceEquals(answer.Matches, former?.Answer.Matches)
            && ReferenceEquals(residents, last?.FloorResidents)
            && entries.Zip(last!.Entries).All(pair => IsSame(pair.First, pair.Second));
        return new()
        {
            OfferId = question.Offer?.Id,
            CandidateId = question.Candidate?.Id,
            On = Setting.On,
            WeightsName = Setting.Weights.Name,
            WeightsVersion = Setting.Weights.Version,
            IndexVersion = answer.IndexVersion,
            ActiveModel = Ranker.Active?.Id,
            ShadowModel = Ranker.Shadow?.Id,
            TotalCount = answer.TotalCount,
            FloorResidents = residents,
            Entries = areSame ? last!.Entries : entries,
        };
    }

    private ServedEntry Served(RankedMatch match, RankedEntry entry)
    {
        var setting = Setting;
        return new()
        {
            Rank = match.Rank!.Value,
            RankBefore = entry.RankBefore,
            Offer = match.Offer,
            Candidate = match.Candidate,
            RankedBy = match.RankedBy,
            Rules = entry.Pair.Score,
            Learned = entry.Learned,
            Shadow = entry.Shadow,
            ShadowRank = entry.ShadowRank,
            Snapshot = () => PairSnapshot.Of(Pairing.Of(match.Offer, match.Candidate, setting)),
        };
    }

    private static bool IsSame(ServedEntry one, ServedEntry other) => one with { Snapshot = other.Snapshot } == other;

    // The former list itself, when every line of it is the same.
    private static IReadOnlyList<RankedMatch> Same(RankedMatch[] matches, IReadOnlyList<RankedMatch>? before) =>
        before is not null && matches.Length == before.Count && matches.Zip(before).All(pair => ReferenceEquals(pair.First, pair.Second)) ? before : matches;

    private static Dictionary<IGeoRecord, RankedMatch> ExplainedBy(WalkQuestion question, KeptAnswer? former)
    {
        var explained = new Dictionary<IGeoRecord, RankedMatch>(ReferenceEqualityComparer.Instance);
        if (former is null) return explained;
        foreach (var match in former.Answer.Matches.Concat(former.Answer.NearMisses)) explained[question.Offer is null ? match.Offer : match.Candidate] = match;
        return explained;
    }
}
