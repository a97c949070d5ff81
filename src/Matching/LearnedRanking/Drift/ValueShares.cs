namespace Matching.LearnedRanking.Drift;

/// <summary>How the values of one column are spread: equal parts of one sample, and where another falls among them.</summary>
public sealed record ValueShares
{
    /// <summary>The most parts that known values are divided into; besides there is one below them all and one above.</summary>
    public const int MostParts = 10;

    /// <summary>The column: a feature's name, or <see cref="Score"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The name under which a model's own scores are watched.</summary>
    public const string Score = "score";

    /// <summary>The upper bounds of all parts but the last, each included; rising.</summary>
    public required IReadOnlyList<double> Bounds { get; init; }

    /// <summary>The share of rows in each part, and last the share of rows whose value is not known; together 1.</summary>
    public required IReadOnlyList<double> Shares { get; init; }

    /// <summary>Divides a column of a sample into up to <see cref="MostParts"/> parts of about as many rows.</summary>
    /// <remarks>Values that the sample never had are told apart from those it had.</remarks>
    /// <param name="name">The column's name.</param>
    /// <param name="values">Its values; NaN where not known; at least one row.</param>
    public static ValueShares Of(string name, IReadOnlyList<double> values)
    {
        var known = values.Where(value => !double.IsNaN(value)).Order().ToArray();
        double[] bounds = known.Length == 0 ? [] :
        [
            Math.BitDecrement(known[0]),
            .. Enumerable.Range(1, MostParts).Select(part => known[(int)((long)part * (known.Length - 1) / MostParts)]).Distinct(),
        ];
        return new() { Name = name, Bounds = bounds, Shares = SharesIn(bounds, values) };
    }

    /// <summary>The shares of other rows in the same parts.</summary>
    public IReadOnlyList<double> SharesOf(IReadOnlyList<double> values) => SharesIn(Bounds, values);

    /// <summary>The number of the part that a value falls into, from 0; the last for a value that is not known.</summary>
    internal int PartOf(double value) => PartOf(Bounds, value);

    private static double[] SharesIn(IReadOnlyList<double> bounds, IReadOnlyList<double> values)
    {
        var counts = new int[bounds.Count + 2];
        foreach (var value in values) counts[PartOf(bounds, value)]++;
        return [.. counts.Select(count => values.Count == 0 ? 0 : (double)count / values.Count)];
    }

    private static int PartOf(IReadOnlyList<double> bounds, double value)
    {
        if (double.IsNaN(value)) return bounds.Count + 1;
        var part = 0;
        while (part < bounds.Count && value > bounds[part]) part++;
        return part;
    }
}
