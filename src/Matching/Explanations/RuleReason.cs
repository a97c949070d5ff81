namespace Matching.Explanations;

/// <summary>One of the things that a scoring rule may say.</summary>
/// <remarks>Each is declared once, as a field of its rule; the sentence stands in <c>RuleTexts.resx</c>.</remarks>
/// <param name="Code">The reason's code, such as <c>mobility.within</c>.</param>
public sealed record RuleReason(string Code)
{
    /// <summary>Whether it costs points by a stated amount, and so is listed as a blocker too.</summary>
    public bool IsBlocker { get; init; }
}
