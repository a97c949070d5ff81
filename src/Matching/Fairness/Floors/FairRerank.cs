namespace Matching.Fairness.Floors;

/// <summary>Moves protected people up just as far as a table asks, and nobody else.</summary>
/// <remarks>
/// FA*IR (Zehlike et al., CIKM 2017, algorithm 2): place by place the best of all is taken, or the best protected person where the
/// prefix would otherwise hold too few. Within the protected and within the others the order stays. Of all orders that keep the
/// table it is the one that departs latest, and least, from the order given. O(n), exact, deterministic.
/// </remarks>
internal static class FairRerank
{
    /// <summary>The order that keeps the table.</summary>
    /// <param name="isProtected">For each place of the order given whether it holds a protected person, best first.</param>
    /// <param name="table">The fewest protected people by prefix.</param>
    public static FairOrder Of(IReadOnlyList<bool> isProtected, FairTable table)
    {
        var waiting = new Queue<int>(Enumerable.Range(0, isProtected.Count).Where(at => isProtected[at]));
        var others = new Queue<int>(Enumerable.Range(0, isProtected.Count).Where(at => !isProtected[at]));
        var (order, held, missing) = (new int[isProtected.Count], 0, 0);
        for (var place = 1; place <= order.Length; place++)
        {
            var takesProtected = waiting.Count > 0 && (others.Count == 0 || held < table.FewestIn(place) || waiting.Peek() < others.Peek());
            order[place - 1] = (takesProtected ? waiting : others).Dequeue();
            if (takesProtected) held++;
            missing = Math.Max(missing, table.FewestIn(place) - held);
        }
        return new(order, missing);
    }
}

/// <summary>An order that keeps a floor as far as it can be kept.</summary>
/// <param name="Order">For each new place the place in the order given, both from 0.</param>
/// <param name="Missing">How many protected people the prefix that is worst off lacks because there are too few in the list; 0 when the floor is kept.</param>
internal sealed record FairOrder(IReadOnlyList<int> Order, int Missing)
{
    /// <summary>Whether every prefix keeps the floor.</summary>
    public bool IsKept => Missing == 0;
}
