using Matching.Explanations;
using Matching.Mobility;
using Matching.Occupations;
using Matching.Pairs;
using Matching.Retrieval;
using Matching.Rules;
using Matching.Weights;

namespace Matching.LearnedRanking.Features;

/// <summary>What features may be read from: the pair as the rules saw it, and what the rules without a right said of it.</summary>
/// <remarks>
/// Whatever proves or comes from a right stays out: neither the verdicts nor residence in a QPV are handed on, nor what the QPV
/// rule made of it (docs/decisions/0076-features-and-what-is-left-out.md).
/// </remarks>
internal readonly struct PairFacts
{
    private readonly Pairing _pair;

    /// <summary>Takes what may be read.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="results">What each rule said of it, in the order of <see cref="RuleKind"/>.</param>
    public PairFacts(in Pairing pair, ReadOnlySpan<RuleResult> results)
    {
        _pair = pair;
        Suitability = SuitabilityOf(results, pair.Weights);
        Journey = Journeys.Of(pair).Quickest;
        AcceptedTenths = Journey is { } journey ? AcceptedJourney.Of(pair, journey).Tenths : 0;
    }

    /// <summary>What the rules but QPV priority gave, of all that they could ever give; 0 to 1.</summary>
    public double Suitability { get; }

    /// <summary>The quickest journey that surely works; null when nothing can be said.</summary>
    public Journey? Journey { get; }

    /// <summary>The longest journey accepted by those means, in tenths of a minute; 0 without a journey.</summary>
    public int AcceptedTenths { get; }

    /// <summary>The offer. Nothing that it says of QPV or eligibility is read.</summary>
    public MatchableOffer Offer => _pair.Offer;

    /// <summary>The day of the decision.</summary>
    public DateOnly On => _pair.On;

    /// <summary>The first day of work.</summary>
    public DateOnly Start => _pair.Offer.StartFor(_pair.On);

    /// <summary>How near the nearest target is; null when no target is known.</summary>
    public OccupationLink? Link => _pair.Target is null ? null : _pair.Link;

    /// <summary>The place of that target among the wishes, from 0; null when none is known, or none has a link to the work.</summary>
    public int? Wish => _pair.Wish < 0 ? null : _pair.Wish;

    /// <summary>The person's level.</summary>
    public QualificationLevel? Level => _pair.Candidate.Level;

    /// <summary>The licences held; null when not known.</summary>
    public IReadOnlyList<HeldLicence>? Licences => _pair.Candidate.Licences;

    /// <summary>When and how much the person can work; null when not known.</summary>
    public Availability? Availability => _pair.Candidate.Availability;

    /// <summary>The barriers but health; null when nobody asked.</summary>
    public IReadOnlyList<Barrier>? Barriers => _pair.Candidate.Barriers;

    /// <summary>The helps for them.</summary>
    public IReadOnlyList<Lever> Levers => _pair.Candidate.Levers;

    /// <summary>Earlier work on the clause.</summary>
    public IReadOnlyList<PathStep> Path => _pair.Candidate.Path;

    private static double SuitabilityOf(ReadOnlySpan<RuleResult> results, RuleWeights weights)
    {
        var (earned, possible) = (0L, 0L);
        for (var i = 0; i < RuleSet.Count; i++)
        {
            if (RuleSet.InOrder[i].LooksAtARight) continue;
            var weight = weights[(RuleKind)i];
            earned += results[i].Earned(weight, weights.NeutralShare).Thousandths;
            possible += weight.Thousandths;
        }

        return possible == 0 ? double.NaN : (double)earned / possible;
    }
}
