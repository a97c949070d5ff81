namespace Matching.Persistence.Plausibility;

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
