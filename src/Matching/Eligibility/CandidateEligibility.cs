using Matching.Explanations;

namespace Matching.Eligibility;

/// <summary>The verdicts on one person, by policy and day. Holds no situation of the person, only what followed from them.</summary>
/// <param name="timelines">The verdicts under each policy that is in use.</param>
public sealed class CandidateEligibility(IReadOnlyDictionary<EligibilityPolicy, EligibilityTimeline> timelines)
{
    // A handful at most, most often the very object that the offer holds: quicker to walk through than to hash.
    private readonly KeyValuePair<EligibilityPolicy, EligibilityTimeline>[] _byPolicy = [.. timelines];

    /// <summary>The verdicts under each policy that was judged.</summary>
    public IReadOnlyDictionary<EligibilityPolicy, EligibilityTimeline> Timelines { get; } = timelines;

    /// <summary>
    /// The verdict under that policy on that day. Where the judge was not asked, the person is to be confirmed:
    /// nobody is dropped because an index is behind.
    /// </summary>
    public EligibilityPeriod On(EligibilityPolicy policy, DateOnly day)
    {
        foreach (var (judged, timeline) in _byPolicy)
            if (judged.Equals(policy)) return timeline.On(day) ?? NotJudged(policy, day);
        return NotJudged(policy, day);
    }

    private static EligibilityPeriod NotJudged(EligibilityPolicy policy, DateOnly day) => new(day, EligibilityOutcome.ToConfirm, "",
        [Blocker.Of(BlockerEffect.ToConfirm, BlockerCodes.EligibilityNotJudged, ReasonValue.Term("ruleSet", policy.RuleSet), ReasonValue.On("on", day))]);
}
