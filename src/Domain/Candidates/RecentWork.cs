namespace Matching.Domain.Candidates;

/// <summary>What somebody worked in the twelve months up to a day.</summary>
public sealed record RecentWork
{
    /// <summary>The last day of the twelve months.</summary>
    public required DateOnly UpTo { get; init; }

    /// <summary>Hours worked in them, 0 or more; null when not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or more than a year has (8,784).</exception>
    public decimal? Hours
    {
        get;
        init => field = value is null or (>= 0 and <= 8_784) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected 0 to 8784 hours.");
    }

    /// <summary>Months worked in them, 0 to 12; null when not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 12.</exception>
    public decimal? Months
    {
        get;
        init => field = value is null or (>= 0 and <= 12) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected 0 to 12 months.");
    }
}
