namespace Matching;

/// <summary>How far one column has moved between the training data and what was served lately.</summary>
/// <param name="Name">A feature's name, or <see cref="ValueShares.Score"/>.</param>
/// <param name="Index">The population stability index, 0 or more.</param>
public sealed record ColumnDrift(string Name, double Index)
{
    /// <summary>What it asks for.</summary>
    public DriftLevel Level => PopulationStability.LevelOf(Index);
}
