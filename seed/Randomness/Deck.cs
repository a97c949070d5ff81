namespace Matching.Seed.Randomness;

/// <summary>Deals values so that their shares hold at every size, not only on average.</summary>
/// <remarks>
/// Independent draws would leave 200 offers several points away from the published shares; dealt like cards, each value
/// comes as often as its share says, give or take one, in random order.
/// </remarks>
internal static class Deck
{
    /// <summary>Deals a value to each of <paramref name="count"/> places.</summary>
    /// <param name="random">Orders the values.</param>
    /// <param name="count">How many values to deal.</param>
    /// <param name="shares">The values and their shares, in any unit.</param>
    public static T[] Deal<T>(SeedRandom random, int count, IReadOnlyList<(T Value, double Share)> shares)
    {
        var total = shares.Sum(share => share.Share);
        var cards = shares.Select(share => (share.Value, Exact: count * share.Share / total)).ToList();
        // Largest remainders (Hamilton): whole parts first, then the places left over by the largest fractions.
        var missing = count - cards.Sum(card => (int)Math.Floor(card.Exact));
        var favoured = cards.Select((card, index) => (index, Left: card.Exact - Math.Floor(card.Exact)))
            .OrderByDescending(card => card.Left).ThenBy(card => card.index).Take(missing).Select(card => card.index).ToHashSet();
        return random.Shuffle(cards.SelectMany((card, index) =>
            Enumerable.Repeat(card.Value, (int)Math.Floor(card.Exact) + (favoured.Contains(index) ? 1 : 0))));
    }

    /// <summary>Deals true to a share of the places.</summary>
    public static bool[] DealFlags(SeedRandom random, int count, double share) =>
        Deal(random, count, [(true, share), (false, 1 - share)]);
}
