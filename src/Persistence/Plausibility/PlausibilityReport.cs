namespace Matching.Persistence.Plausibility;

/// <summary>What a check of plausibility found.</summary>
/// <param name="On">The day for which the lists were asked.</param>
/// <param name="Offers">How many open offers.</param>
/// <param name="People">How many people who are looking.</param>
/// <param name="Rules">Every rule, with how often it was looked at and broken.</param>
/// <param name="Broken">What breaks a rule, each place once; in the order of the rules.</param>
public sealed record PlausibilityReport(DateOnly On, int Offers, int People, IReadOnlyList<PlausibilityTally> Rules, IReadOnlyList<Implausibility> Broken)
{
    /// <summary>The names of all rules, in their order.</summary>
    public static IReadOnlyList<string> RuleNames { get; } = [.. PlausibilityRules.InOrder.Select(rule => rule.Name)];
}

/// <summary>How often a rule was looked at.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Checked">On how many places of lists.</param>
/// <param name="Broken">How many of them break it.</param>
public sealed record PlausibilityTally(string Rule, int Checked, int Broken);

/// <summary>A place of a list that breaks a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="List">In which list.</param>
/// <param name="Offer">The offer.</param>
/// <param name="OfferTitle">Its title.</param>
/// <param name="OfferReference">Its owner's reference; null when it has none.</param>
/// <param name="Person">The person.</param>
/// <param name="PersonReference">The prescriber's reference of the file; null when it has none.</param>
/// <param name="Rank">The place.</param>
/// <param name="Figures">The figures, in the order in which the rule's text takes them: numbers, days, terms of the domain or codes.</param>
public sealed record Implausibility(
    string Rule, SuggestedListKind List, OfferId Offer, string OfferTitle, string? OfferReference, CandidateId Person, string? PersonReference, int Rank,
    IReadOnlyList<object> Figures);
