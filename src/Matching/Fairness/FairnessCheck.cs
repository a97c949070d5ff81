namespace Matching.Fairness;

/// <summary>One check of fairness, as the promotion gate reads it.</summary>
/// <param name="Measure">What was measured.</param>
/// <param name="Sector">The sector; null for all together.</param>
/// <param name="Group">The group measured.</param>
/// <param name="Ratio">The group's figure over that of the others.</param>
/// <param name="Floor">The least ratio that passes.</param>
/// <param name="IsPassed">Whether it passed, by the measure's own rule on its interval.</param>
public sealed record FairnessCheck(FairnessMeasure Measure, MarcheSector? Sector, AuditGroup Group, double Ratio, double Floor, bool IsPassed);
