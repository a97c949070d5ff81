namespace Matching.Fairness;

/// <summary>A confidence interval.</summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="Confidence">The confidence, such as 0.95.</param>
public readonly record struct AuditInterval(double Lower, double Upper, double Confidence)
{
    /// <summary>Whether the value lies within, the ends included.</summary>
    public bool Contains(double value) => Lower <= value && value <= Upper;
}
