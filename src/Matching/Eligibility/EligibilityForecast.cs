namespace Matching.Eligibility;

/// <summary>Asks the domain's judge day by day of change, so that an index can answer for any day without knowing the facts.</summary>
internal static class EligibilityForecast
{
    /// <summary>How far ahead the judge is asked: offers start within months, and a file changes or is judged again long before.</summary>
    public const int HorizonDays = 550;

    /// <summary>The verdicts on a person under each policy, from that day on.</summary>
    /// <exception cref="ArgumentException">A policy names no rule set.</exception>
    public static CandidateEligibility Of(Candidate candidate, Prescriber? prescriber, IEnumerable<EligibilityPolicy> policies, DateOnly from) =>
        new(policies.Distinct().ToDictionary(policy => policy, policy => Timeline(candidate, prescriber, policy, from)));

    private static EligibilityTimeline Timeline(Candidate candidate, Prescriber? prescriber, EligibilityPolicy policy, DateOnly from)
    {
        var rules = policy.Rules;
        var context = new EligibilityContext(policy.ToSettings(), Prescriber: prescriber);
        var verdicts = Verdicts(candidate, context, rules, from).ToList();
        var periods = new List<EligibilityPeriod>();
        for (var i = 0; i < verdicts.Count; i++)
        {
            var (verdict, until) = verdicts[i];
            var better = verdicts.Skip(i + 1).FirstOrDefault(later => later.Verdict.Outcome > verdict.Outcome).Verdict;
            var blockers = rules.Kind is EligibilityRuleSetKind.Iae or EligibilityRuleSetKind.Geiq
                ? EligibilityBlockers.OfCarrier(verdict, better?.On)
                : EligibilityBlockers.Of(verdict, candidate, context.Settings, better?.On);
            if (periods.Count > 0 && periods[^1].Outcome == verdict.Outcome && periods[^1].Blockers.SequenceEqual(blockers))
                periods[^1] = periods[^1] with { Until = until };
            else
                periods.Add(new(until, verdict.Outcome, rules.Version, blockers));
        }

        return new(from, periods);
    }

    // Each verdict with the last day on which none of its findings changes.
    private static IEnumerable<(EligibilityVerdict Verdict, DateOnly Until)> Verdicts(
        Candidate candidate, EligibilityContext context, EligibilityRuleSet rules, DateOnly from)
    {
        var horizon = from.AddDays(HorizonDays);
        for (var day = from; day <= horizon;)
        {
            var verdict = EligibilityJudge.Judge(candidate, day, context, rules);
            if (verdict.NextChangeOn is not { } next || next > horizon)
            {
                yield return (verdict, horizon);
                yield break;
            }

            yield return (verdict, next.AddDays(-1));
            day = next;
        }
    }
}
