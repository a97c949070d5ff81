namespace Matching.Ranking.Explanations;

/// <summary>What each feature of a row added to its score: Shapley values.</summary>
/// <param name="Base">The mean score of the training rows; what a row is worth of which nothing is known.</param>
/// <param name="Values">One number per feature, in the order of the schema. Base and values together are the score, to 1e-9.</param>
/// <remarks>
/// Path-dependent TreeSHAP of Lundberg, Erion and Lee, <i>Consistent Individualized Feature Attribution for Tree Ensembles</i>
/// (arXiv:1802.03888): where a feature is left out, a tree is followed both ways, weighted by the training rows that went there.
/// </remarks>
public sealed record FeatureContributions(double Base, IReadOnlyList<double> Values)
{
    /// <summary>Base and all values: the score, to 1e-9.</summary>
    public double Total => Base + Values.Sum();

    /// <summary>What made the difference to another row: per feature by how much more it added here. They sum to the difference of the scores.</summary>
    /// <exception cref="ArgumentException">The other contributions are of other features or another model.</exception>
    public IReadOnlyList<double> Minus(FeatureContributions other)
    {
        if (other.Values.Count != Values.Count || other.Base != Base)
            throw new ArgumentException(
                $"Contributions of {other.Values.Count} features over base {other.Base}; expected {Values.Count} over {Base}, of the same model.",
                nameof(other));
        return [.. Values.Zip(other.Values, (here, there) => here - there)];
    }
}
