namespace Matching.Tests.LearnedRanking.Drift;

/// <summary>Served lists made by chance: of twenty people each, who are drawn from one population and lead more than one list.</summary>
internal static class ServedSample
{
    public static int Columns => MatchFeatures.Schema.Count + 1;

    /// <summary>Every column is drawn for the offer, the person or the pair, in turn.</summary>
    /// <param name="seed">Where chance starts.</param>
    /// <param name="offers">How many lists.</param>
    /// <param name="moved">Added to the last column, the score.</param>
    public static List<DriftLine> Lists(int seed, int offers, double moved = 0)
    {
        var random = new Random(seed);
        var people = Enumerable.Range(0, offers * 8).Select(_ => (Id: new CandidateId(Made(random)), Values: Row(random))).ToArray();
        return [.. Enumerable.Range(0, offers).SelectMany(_ => List(random, people, moved))];
    }

    public static Guid Made(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }

    private static IEnumerable<DriftLine> List(Random random, (CandidateId Id, double[] Values)[] people, double moved)
    {
        var (offer, ofOffer) = (new OfferId(Made(random)), Row(random));
        foreach (var person in random.GetItems(people, 20).DistinctBy(person => person.Id))
        {
            var values = Enumerable
                .Range(0, Columns)
                .Select(column =>
                    (column % 3) switch
                    {
                        0 => ofOffer[column],
                        1 => person.Values[column],
                        _ => Value(random, column),
                    })
                .ToArray();
            values[^1] += moved;
            yield return new(offer, person.Id, values);
        }
    }

    private static double[] Row(Random random) => [.. Enumerable.Range(0, Columns).Select(column => Value(random, column))];

    // Some columns know few values only, and some values are not known.
    private static double Value(Random random, int column) => random.NextDouble() < 0.05 ? double.NaN : column % 2 == 0 ? random.Next(4) : random.NextDouble();
}
