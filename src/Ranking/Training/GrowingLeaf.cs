namespace Matching.Ranking.Training;

/// <summary>A leaf of a tree that is being grown.</summary>
internal sealed class GrowingLeaf
{
    private readonly Lock _offering = new();

    /// <summary>Where its rows begin in the <see cref="RowPartition"/>.</summary>
    public required int Start { get; init; }

    /// <summary>Its rows.</summary>
    public required HistogramSums Sums { get; init; }

    /// <summary>Its answer, before the learning rate.</summary>
    public required double Output { get; init; }

    /// <summary>How many questions lead to it.</summary>
    public int Depth { get; init; }

    /// <summary>Between which numbers answers below it must lie.</summary>
    public OutputBounds Bounds { get; init; } = OutputBounds.None;

    /// <summary>Its histogram, while it may still be needed.</summary>
    public long[]? Histogram { get; set; }

    /// <summary>How it is best divided; null when it stays.</summary>
    public Split? Best { get; private set; }

    /// <summary>The number of rows.</summary>
    public int Count => Sums.Count;

    /// <summary>Takes a split when it beats the best so far. In which order threads offer theirs makes no difference.</summary>
    public void Offer(Split split)
    {
        lock (_offering)
            if (split.Beats(Best)) Best = split;
    }
}
