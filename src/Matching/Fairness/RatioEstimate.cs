using Matching.Fairness.Statistics;

namespace Matching.Fairness;

/// <summary>A group's mean over that of all others, and how sure it is.</summary>
/// <param name="Ratio">The ratio, 0 or more; 1 is equal treatment.</param>
/// <param name="Interval">Its interval; null when fewer than two lists tell anything or none of them varies.</param>
/// <param name="Deviations">By how many standard errors its logarithm lies above (or, negative, below) 0; null without an interval.</param>
/// <param name="GroupCases">The group's cases that it rests on.</param>
/// <param name="OtherCases">The others' cases that it rests on.</param>
/// <param name="Rankings">The lists that it rests on.</param>
public sealed record RatioEstimate(double Ratio, AuditInterval? Interval, double? Deviations, int GroupCases, int OtherCases, int Rankings)
{
    /// <summary>Whether the whole interval lies below 1.</summary>
    public bool IsSignificantlyBelowOne => Interval is { Upper: < 1 };

    /// <summary>Whether the interval leaves 1 out, on either side.</summary>
    public bool IsSignificant => Interval is { } interval && !interval.Contains(1);

    /// <summary>Whether it lies below 1 also at another confidence than that of the interval shown.</summary>
    /// <param name="confidence">Above 0 and below 1.</param>
    internal bool IsBelowOneAt(double confidence) => Deviations < -NormalQuantile.ForConfidence(confidence);
}

/// <summary>A confidence interval.</summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="Confidence">The confidence, such as 0.95.</param>
public readonly record struct AuditInterval(double Lower, double Upper, double Confidence)
{
    /// <summary>Whether the value lies within, the ends included.</summary>
    public bool Contains(double value) => Lower <= value && value <= Upper;
}
