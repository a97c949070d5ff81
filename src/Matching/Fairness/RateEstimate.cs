namespace Matching.Fairness;

/// <summary>A part of a number of cases.</summary>
/// <param name="Selected">The cases selected.</param>
/// <param name="Of">All cases, 1 or more.</param>
/// <param name="Interval">Wilson's interval.</param>
public sealed record RateEstimate(int Selected, int Of, AuditInterval Interval)
{
    /// <summary>The rate, 0 to 1.</summary>
    public double Rate => (double)Selected / Of;
}
