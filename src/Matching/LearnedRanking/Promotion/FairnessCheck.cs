namespace Matching;

/// <summary>One check of fairness, as the promotion gate reads it.</summary>
/// <param name="Measure">What was measured, by its stable name, such as <c>exposure-ratio</c>.</param>
/// <param name="Group">The group measured, such as <c>sex:Female</c>.</param>
/// <param name="Ratio">The group's figure over that of the others.</param>
/// <param name="Floor">The least ratio that passes.</param>
/// <param name="IsPassed">Whether it passed, by the measure's own rule on its interval.</param>
public sealed record FairnessCheck(string Measure, string Group, double Ratio, double Floor, bool IsPassed);
