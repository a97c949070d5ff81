using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Matching.Explanations;

namespace Matching.Rules;

/// <summary>What one rule says about one pair: a fit or unknown or not applicable, and why.</summary>
internal struct RuleResult
{
    private ReasonValues _values;
    private int _count;

    private RuleResult(PartStatus status, Fit fit, RuleReason why) => (Status, Fit, Why, Share) = (status, fit, why, Fit.Full);

    /// <summary>Scored, unknown or not applicable.</summary>
    public PartStatus Status { get; }

    /// <summary>How well it fits; means nothing unless scored.</summary>
    public Fit Fit { get; }

    /// <summary>What the rule says, without the values.</summary>
    public RuleReason Why { get; }

    /// <summary>How much of the rule's weight is at stake for this pair; all of it for most rules.</summary>
    public Fit Share { get; private set; }

    /// <summary>A known fit.</summary>
    public static RuleResult Scored(Fit fit, RuleReason why) => new(PartStatus.Scored, fit, why);

    /// <summary>Something needed is not known.</summary>
    public static RuleResult Unknown(RuleReason why) => new(PartStatus.Unknown, Fit.None, why);

    /// <summary>The rule says nothing about this pair.</summary>
    public static RuleResult NotApplicable(RuleReason why) => new(PartStatus.NotApplicable, Fit.None, why) { Share = Fit.None };

    /// <summary>Adds a value to the reason; at most five. Returns itself, so that building one copies nothing.</summary>
    [UnscopedRef]
    public ref RuleResult With(ReasonValue value)
    {
        _values[_count++] = value;
        return ref this;
    }

    /// <summary>Puts only that share of the weight at stake. Returns itself.</summary>
    [UnscopedRef]
    public ref RuleResult AtStake(Fit share)
    {
        Share = share;
        return ref this;
    }

    /// <summary>What the rule could give: the share at stake of its weight.</summary>
    public readonly Points Maximum(Points weight) => weight.Times(Share);

    /// <summary>The fit, or the neutral share when unknown.</summary>
    public readonly Fit Worth(Fit neutral) => Status == PartStatus.Unknown ? neutral : Fit;

    /// <summary>What it gives: its worth of the maximum.</summary>
    public readonly Points Earned(Points weight, Fit neutral) => Maximum(weight).Times(Worth(neutral));

    /// <summary>The reason as an answer carries it.</summary>
    public readonly Reason ToReason()
    {
        var values = new ReasonValue[_count];
        for (var i = 0; i < _count; i++) values[i] = _values[i];
        return new(Why.Code, values);
    }
}

/// <summary>Up to five values of a reason, without a heap allocation: most scored pairs are never shown.</summary>
[InlineArray(Capacity)]
internal struct ReasonValues
{
    public const int Capacity = 5;

    private ReasonValue _first;
}
