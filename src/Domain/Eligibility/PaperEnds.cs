namespace Matching.Domain.Eligibility;

/// <summary>How long papers prove anything under a rule set.</summary>
public static class PaperEnds
{
    /// <summary>The last day on which the paper proves something, by the criterion that lets it prove longest; null when it does not run out, or proves
    /// nothing under these rules.</summary>
    public static DateOnly? LastDay(Evidence paper, EligibilityRuleSet rules, ClauseDeskSettings settings)
    {
        var days = rules.Criteria.SelectMany(criterion => criterion.Evidence)
            .Where(slot => slot.AnyOf.Contains(paper.Kind))
            .Select(slot => slot.Validity.LastDay(paper, settings))
            .ToList();
        return days.Count == 0 || days.Contains(null) ? null : days.Max();
    }
}
