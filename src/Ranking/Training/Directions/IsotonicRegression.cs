namespace Matching.Ranking.Training.Directions;

/// <summary>The numbers nearest to given ones that keep a partial order.</summary>
/// <remarks>
/// Least squares by recursive partition: the mean of a set divides it into those that belong above it and the rest, by a
/// minimum cut; when nothing belongs above, all get the mean. Maxwell and Muckstadt, <i>Operations Research</i> 33 (1985);
/// Luss, Rosset and Shahar, <i>Annals of Applied Statistics</i> 6 (2012). Exact but for rounding; the order itself holds to the last bit.
/// </remarks>
internal static class IsotonicRegression
{
    private const double LeastWeight = 1e-9;

    /// <summary>The nearest numbers.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="weights">How much each counts, 0 or more.</param>
    /// <param name="orders">Pairs of indices of which the first may not get more than the second.</param>
    public static double[] Nearest(IReadOnlyList<double> values, IReadOnlyList<double> weights, IReadOnlyList<(int Lower, int Upper)> orders)
    {
        var nearest = new double[values.Count];
        var waiting = new Stack<int[]>([[.. Enumerable.Range(0, values.Count)]]);
        while (waiting.TryPop(out var part))
        {
            var mean = part.Sum(at => Weight(at) * values[at]) / part.Sum(Weight);
            var upper = part.Length == 1 ? [] : Upper(part, [.. part.Select(at => Weight(at) * (values[at] - mean))], orders);
            if (upper.Count == 0 || upper.Count == part.Length)
            {
                foreach (var at in part) nearest[at] = mean;
                continue;
            }

            waiting.Push([.. part.Where(upper.Contains)]);
            waiting.Push([.. part.Where(at => !upper.Contains(at))]);
        }

        // Two means that should be equal may differ in their last bit.
        for (var isMoving = true; isMoving;)
        {
            isMoving = false;
            foreach (var (lower, above) in orders)
                if (nearest[above] < nearest[lower]) (nearest[above], isMoving) = (nearest[lower], true);
        }

        return nearest;

        double Weight(int at) => Math.Max(weights[at], LeastWeight);
    }

    /// <summary>The members with the largest sum of gains such that with each of them everything above it belongs to them too.</summary>
    private static HashSet<int> Upper(int[] part, double[] gains, IReadOnlyList<(int Lower, int Upper)> orders)
    {
        // Source → gains, losses → sink, lower → upper without bound: what the source still reaches behind the minimum cut.
        var (source, sink) = (part.Length, part.Length + 1);
        var room = new double[part.Length + 2, part.Length + 2];
        var places = part.Select((member, at) => (member, at)).ToDictionary();
        for (var at = 0; at < part.Length; at++)
            if (gains[at] > 0) room[source, at] = gains[at];
            else room[at, sink] = -gains[at];
        foreach (var (lower, upper) in orders)
            if (places.TryGetValue(lower, out var from) && places.TryGetValue(upper, out var to)) room[from, to] = double.PositiveInfinity;

        var least = 1e-12 * gains.Sum(Math.Abs);
        int[] before;
        while ((before = Reached(room, source, least))[sink] >= 0) Push(room, before, source, sink);
        return [.. part.Where((_, at) => before[at] >= 0)];
    }

    private static int[] Reached(double[,] room, int source, double least)
    {
        var before = new int[room.GetLength(0)];
        Array.Fill(before, -1);
        before[source] = source;
        var waiting = new Queue<int>([source]);
        while (waiting.TryDequeue(out var at))
            for (var next = 0; next < before.Length; next++)
                if (before[next] < 0 && room[at, next] > least)
                {
                    before[next] = at;
                    waiting.Enqueue(next);
                }
        return before;
    }

    private static void Push(double[,] room, int[] before, int source, int sink)
    {
        var flow = double.PositiveInfinity;
        for (var at = sink; at != source; at = before[at]) flow = Math.Min(flow, room[before[at], at]);
        for (var at = sink; at != source; at = before[at])
        {
            room[before[at], at] -= flow;
            room[at, before[at]] += flow;
        }
    }
}
