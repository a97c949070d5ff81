using Matching.Domain;

namespace Matching;

/// <summary>The verdicts on one person, by policy and day. Holds no situation of the person, only what followed from them.</summary>
/// <param name="timelines">The verdicts under each policy that is in use.</param>
public sealed class CandidateEligibility(IReadOnlyDictionary<EligibilityPolicy, EligibilityTimeline> timelines)
{
    /// <summary>The verdicts under each policy that was judged.</summary>
    public IReadOnlyDictionary<EligibilityPolicy, EligibilityTimeline> Timelines { get; } = timelines;

    /// <summary>
    /// The verdict under that policy on that day. Where the judge was not asked, the person is to be confirmed:
    /// nobody is dropped because an index is behind.
    /// </summary>
    public EligibilityPeriod On(EligibilityPolicy policy, DateOnly day) =>
        (Timelines.TryGetValue(policy, out var timeline) ? timeline.On(day) : null) ?? NotJudged(policy, day);

    private static EligibilityPeriod NotJudged(EligibilityPolicy policy, DateOnly day) => new(day, EligibilityOutcome.ToConfirm, "",
        [Blocker.Of(BlockerEffect.ToConfirm, BlockerCodes.EligibilityNotJudged, ReasonValue.Term("ruleSet", policy.RuleSet), ReasonValue.On("on", day))]);
}
