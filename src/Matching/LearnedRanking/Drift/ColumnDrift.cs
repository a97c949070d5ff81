namespace Matching.LearnedRanking.Drift;

/// <summary>How far one column has moved between what a model served first and what it served lately.</summary>
/// <param name="Name">A feature's name, or <see cref="ValueShares.Score"/>.</param>
/// <param name="Index">The population stability index, 0 or more.</param>
/// <param name="ByChance">The index that lists of an unchanged population stay below in about 999 of 1,000 comparisons.</param>
/// <param name="FromTraining">
/// The index between the training data and what was served lately; null where the training had no such column. Of what was presented
/// training saw all, while lists show the best: the two stand apart from the first day, so it has no level.
/// </param>
public sealed record ColumnDrift(string Name, double Index, double ByChance, double? FromTraining)
{
    /// <summary>What it asks for; nothing while chance alone may explain it.</summary>
    public DriftLevel Level => Index <= ByChance ? DriftLevel.Steady : PopulationStability.LevelOf(Index);
}

/// <summary>What a drift asks for.</summary>
public enum DriftLevel
{
    /// <summary>Nothing.</summary>
    Steady,

    /// <summary>A look: values moved more than chance explains.</summary>
    Watch,

    /// <summary>A new model, or the rules: this one works on another population than it was brought into use for.</summary>
    Act,
}
