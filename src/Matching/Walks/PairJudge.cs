using Matching.Explanations;
using Matching.HardSteps;
using Matching.LearnedRanking;
using Matching.Mobility;
using Matching.Occupations;
using Matching.Pairs;
using Matching.Retrieval;
using Matching.Rules;

namespace Matching.Walks;

/// <summary>Judges the pairs of one question, one after the other: in a walk, when a list follows a change, and when a page is explained.</summary>
/// <remarks>A pair's judgement depends on its two sides and the question alone. Used by one thread.</remarks>
internal sealed class PairJudge(WalkQuestion question)
{
    private readonly RuleResult[] _results = new RuleResult[RuleSet.Count];
    private readonly List<Blocker> _hard = [];
    private readonly OccupationLinks? _links = question.Offer is { } offer ? question.Setting.Occupations.LinksTo(offer.Rome) : null;
    private Pairing _pair;
    private IGeoRecord? _listed;
    private int _excludedBy;

    /// <summary>Checks the hard steps of a pair, and says among which it competes; null when it is neither a match nor a near miss.</summary>
    public WalkPlace? Place(IGeoRecord listed)
    {
        Take(listed);
        var most = question.Options.NearMisses > 0 ? question.Options.NearMissBlockers : 0;
        _hard.Clear();
        _excludedBy = HardStepList.Check(_pair, _hard, most);
        if (_excludedBy > most || (_excludedBy > 0 && _hard.Exists(Reach.IsFarBeyond))) return null;
        return _excludedBy > 0 ? WalkPlace.NearMiss : _pair.IsUnlinked ? WalkPlace.Unlinked : WalkPlace.Linked;
    }

    /// <summary>Scores the pair that was placed last; null when it has fewer points than matter.</summary>
    public ScoredPair? Score(Points least) => RuleSet.Score(_pair, _results, least) is { } score
        ? new(_excludedBy, score, TieOrder.Lot(_pair.Offer.Id.Value, _pair.Candidate.Id.Value), _listed!.Key, _listed)
        : null;

    /// <summary>How many exclude the pair that was placed last.</summary>
    public int ExcludedBy => _excludedBy;

    /// <summary>What the explanation of a match or near miss is made of.</summary>
    public PairEntry Entry(IGeoRecord listed)
    {
        Place(listed);
        RuleSet.Score(_pair, _results, Points.Zero);
        return new(_pair.Offer, _pair.Candidate, [.. _results], [.. _hard], MobilityRule.CountedWith(_pair));
    }

    /// <summary>Writes the features of a pair.</summary>
    public void WriteFeatures(IGeoRecord listed, Span<double> row)
    {
        Take(listed);
        RuleSet.Score(_pair, _results, Points.Zero);
        MatchFeatures.Write(_pair, _results, row);
    }

    /// <summary>The features of a pair.</summary>
    public double[] Features(IGeoRecord listed)
    {
        var row = new double[MatchFeatures.Schema.Count];
        WriteFeatures(listed, row);
        return row;
    }

    private void Take(IGeoRecord listed)
    {
        var (offer, candidate) = question.With(listed);
        _listed = listed;
        _pair = Pairing.Of(offer, candidate, question.Setting, _links ?? question.Setting.Occupations.LinksTo(offer.Rome));
    }
}

/// <summary>Among which a pair competes for a place.</summary>
internal enum WalkPlace
{
    /// <summary>Nothing keeps the pair apart.</summary>
    Linked,

    /// <summary>The same, and their occupations have no known link: such pairs get some places and no more.</summary>
    Unlinked,

    /// <summary>Few blockers keep the pair apart.</summary>
    NearMiss,
}
