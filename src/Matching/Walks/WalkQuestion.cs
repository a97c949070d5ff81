using Matching.Fairness.Floors;
using Matching.LearnedRanking;
using Matching.Pairs;
using Matching.Retrieval;

namespace Matching.Walks;

/// <summary>Who is asked about and all that decides the answer, but the version of the listed side.</summary>
/// <param name="Offer">The offer whose candidates are listed; null when offers are listed.</param>
/// <param name="Candidate">The person whose offers are listed; null when candidates are listed.</param>
/// <param name="Options">What is asked.</param>
/// <param name="Setting">What holds for all pairs.</param>
/// <param name="Ranker">The models in use.</param>
internal sealed record WalkQuestion(MatchableOffer? Offer, MatchableCandidate? Candidate, MatchOptions Options, MatchSetting Setting, LearnedRanker Ranker)
{
    // As deep as this a walk goes at least, so that all usual pages of a list come from one.
    private const int UsualDepth = 200;

    /// <summary>The offer or person asked about.</summary>
    public object Subject => Offer ?? (object)Candidate!;

    /// <summary>The floor that the marché asks for in the list; null for none, and for lists of offers.</summary>
    public ListFloor? Floor { get; } = Offer is null ? null : ListFloor.For(Offer, Setting.On);

    /// <summary>The same question as a walk over the listed side answers it: whatever part of the list is wanted.</summary>
    public MatchOptions WalkOptions => Options with { Skip = 0, Take = Depth };

    /// <summary>How many of the best matches by the rules a walk must know.</summary>
    public int Depth
    {
        get
        {
            // Whoever asks for near misses alone needs no match kept.
            if (Options.Take == 0 && Options.NearMisses > 0) return 0;
            var usual = Ranker.HasModel() || Floor is not null ? LearnedRanker.Window : UsualDepth;
            return Math.Max(usual, Options.Skip + Options.Take);
        }
    }

    /// <summary>The offer and the person of a pair, by its listed side.</summary>
    public (MatchableOffer Offer, MatchableCandidate Candidate) With(IGeoRecord listed) =>
        Offer is { } offer ? (offer, (MatchableCandidate)listed) : ((MatchableOffer)listed, Candidate!);
}
