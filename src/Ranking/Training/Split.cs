using Matching.Ranking.Datasets;

namespace Matching.Ranking.Training;

/// <summary>A way to divide a leaf.</summary>
internal sealed record Split
{
    /// <summary>The column asked about.</summary>
    public required BinnedColumn Column { get; init; }

    /// <summary>Numeric: bins up to and including this go left.</summary>
    public int LastLeftBin { get; init; } = -1;

    /// <summary>Categorical: these bins go left; null for a numeric split.</summary>
    public int[]? LeftBins { get; init; }

    /// <summary>Whether missing values go left.</summary>
    public required bool MissingGoesLeft { get; init; }

    /// <summary>How the answers of both sides must be ordered; free also where a monotone column only divides known from missing values.</summary>
    public Monotonicity Direction { get; init; }

    /// <summary>How much it lowers the loss.</summary>
    public required double Gain { get; init; }

    /// <summary>What goes left.</summary>
    public required HistogramSums Left { get; init; }

    /// <summary>What goes right.</summary>
    public required HistogramSums Right { get; init; }

    /// <summary>The answer on the left, before the learning rate.</summary>
    public required double LeftOutput { get; init; }

    /// <summary>The answer on the right, before the learning rate.</summary>
    public required double RightOutput { get; init; }

    /// <summary>Whether this split is to be preferred: more gain, or as much on a feature that comes earlier.</summary>
    public bool Beats(Split? other) => other is null || Gain > other.Gain || (Gain.Equals(other.Gain) && Column.Feature < other.Column.Feature);
}
