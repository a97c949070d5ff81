namespace Matching;

/// <summary>Makes of a judged offer the list that an order would have shown, for the audit.</summary>
public static class HeldOutList
{
    /// <summary>The people of the offer, most points first; among equals by the lot that decides in every list.</summary>
    /// <remarks>Selected are the first of as many as were hired, at least one: whom somebody who trusts the list would hire.</remarks>
    /// <param name="offer">The offer with everybody presented for it.</param>
    /// <param name="by">The points to order by, one for each pair: the rules' own or those with a model.</param>
    /// <param name="rules">The rules' points, one for each pair: by them people are compared at equal suitability.</param>
    /// <exception cref="ArgumentException">Not as many points as pairs.</exception>
    public static AuditedRanking Of(JudgedOffer offer, IReadOnlyList<Points> by, IReadOnlyList<Points> rules)
    {
        if (by.Count != offer.Pairs.Count) throw new ArgumentException($"Expected points for {offer.Pairs.Count} pairs, not {by.Count}.", nameof(by));
        if (rules.Count != offer.Pairs.Count) throw new ArgumentException($"Expected the rules' points for {offer.Pairs.Count} pairs, not {rules.Count}.", nameof(rules));

        var openings = Math.Max(1, offer.Pairs.Count(pair => pair.Grade >= PlacementGrade.Hired));
        var order = Enumerable.Range(0, by.Count)
            .OrderByDescending(at => by[at])
            .ThenBy(at => TieOrder.Lot(offer.OfferId.Value, PersonAt(at).Value))
            .ThenBy(at => PersonAt(at).Value);
        return new(offer.OfferId, offer.Sector, [.. order.Select((at, place) => new AuditedEntry(PersonAt(at), place + 1, place < openings, rules[at], offer.Pairs[at].Audit))]);

        Domain.CandidateId PersonAt(int at) => offer.Pairs[at].Pair.Person.Id;
    }
}
