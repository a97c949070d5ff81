namespace Matching.Ranking.Evaluation;

/// <summary>How an interval is drawn from groups. The same options and values always give the same interval.</summary>
public sealed record BootstrapOptions
{
    /// <summary>How often the groups are drawn anew, 100 to 1,000,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public int Resamples
    {
        get;
        init =>
            field = value is >= 100 and <= 1_000_000
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "Resamples; expected 100 to 1,000,000.");
    } = 2_000;

    /// <summary>How sure the interval is to hold the mean, above 0.5 and below 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public double Confidence
    {
        get;
        init =>
            field = value is > 0.5 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Confidence; expected above 0.5 and below 1.");
    } = 0.95;

    /// <summary>Where the draws begin.</summary>
    public ulong Seed { get; init; } = 1;
}
