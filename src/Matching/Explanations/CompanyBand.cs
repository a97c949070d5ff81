namespace Matching.Explanations;

/// <summary>One of the few things that a rule tells a company of people, such as "this occupation or one near to it": true also of everybody of the bands before it.</summary>
/// <param name="Code">The reason's code.</param>
/// <param name="Worth">What part of the rule's weight a company is shown for it: that of the least fitting person it is said of, or nearly so.</param>
/// <param name="Of">The codes that the rule may have given people of whom it is said, beside those of the bands before.</param>
internal sealed record CompanyBand(string Code, Fit Worth, params string[] Of)
{
    // What of a reason is the offer's own, and nobody's secret.
    private static readonly string[] OfTheOffer = ["offered", "asked"];

    /// <summary>Whether it may be said of somebody of whom the rule said that.</summary>
    public bool Covers(MatchPart part) => Of.Contains(part.Reason.Code);

    /// <summary>The rule's part as a company is shown it.</summary>
    public MatchPart Tell(MatchPart part) => part with { Points = part.Maximum.Times(Worth), Status = PartStatus.Scored, Reason = Say(Code, part) };

    /// <summary>The part of a rule of which nothing is told: no points, and none to be had.</summary>
    public static MatchPart Untold(MatchPart part) =>
        part with { Points = Points.Zero, Maximum = Points.Zero, Status = PartStatus.NotApplicable, Reason = new(ReasonCodes.NotTold(part.Rule), []) };

    private static Reason Say(string code, MatchPart part) => new(code, [.. part.Reason.Values.Where(value => OfTheOffer.Contains(value.Name))]);
}
