namespace Matching.Domain.Eligibility;

/// <summary>Which decision holds: the one place that hire, hours and papers read it from.</summary>
public static class DecisionsInForce
{
    /// <summary>The decision on which a hire may begin that day; null when there is none, or the one that speaks last refuses or asks for more.</summary>
    /// <param name="decisions">All decisions on one person, in any order.</param>
    /// <param name="ruleSetId">The rule set; one of another set says nothing.</param>
    /// <param name="marcheId">The marché; null asks for a general decision only.</param>
    /// <param name="day">The first day of work.</param>
    /// <remarks>
    /// A decision on the marché goes before a general one. Of several on the same question the last one that speaks of the day counts, so that a later
    /// refusal takes nothing from hires before it.
    /// </remarks>
    public static EligibilityDecision? Find(IEnumerable<EligibilityDecision> decisions, string ruleSetId, MarcheId? marcheId, DateOnly day)
    {
        var speaking = decisions
            .Where(decision => decision.RuleSetId == ruleSetId && decision.RevokedOn is null && decision.Since <= day && !(decision.ExpiresOn < day))
            .ToList();
        var last = (marcheId is { } marche ? Last(speaking.Where(decision => decision.MarcheId == marche)) : null)
            ?? Last(speaking.Where(decision => decision.MarcheId is null));
        return last is { IsEligible: true } ? last : null;
    }

    private static EligibilityDecision? Last(IEnumerable<EligibilityDecision> decisions) => decisions.MaxBy(decision => decision.Ordinal);
}
