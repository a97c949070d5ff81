namespace Matching.Explanations;

/// <summary>One of the few things that a rule tells a company of people, such as "this occupation or one near to it".</summary>
/// <remarks>It is true also of everybody of the bands before it.</remarks>
/// <param name="Why">What is told.</param>
/// <param name="Worth">What part of the rule's weight a company is shown for it: that of the least fitting person it is said of, or nearly so.</param>
/// <param name="Of">What the rule may have said of the people of whom it is said, beside those of the bands before.</param>
internal sealed record CompanyBand(RuleReason Why, Fit Worth, params RuleReason[] Of)
{
    // The values of a reason that the offer itself states.
    private static readonly string[] OfTheOffer = ["offered", "asked"];

    /// <summary>Whether it may be said of somebody of whom the rule said that.</summary>
    public bool Covers(MatchPart part) => Of.Any(why => why.Code == part.Reason.Code);

    /// <summary>The rule's part as a company is shown it.</summary>
    public MatchPart Tell(MatchPart part) => part with { Points = part.Maximum.Times(Worth), Status = PartStatus.Scored, Reason = Say(Why, part) };

    private static Reason Say(RuleReason why, MatchPart part) => new(why.Code, [.. part.Reason.Values.Where(value => OfTheOffer.Contains(value.Name))]);
}

/// <summary>All that a rule tells companies.</summary>
/// <param name="NotTold">What they read where no band holds.</param>
/// <param name="BestFirst">The bands.</param>
internal sealed record CompanyBands(RuleReason NotTold, params IReadOnlyList<CompanyBand> BestFirst)
{
    /// <summary>The rule's part where no band holds: no points, and none to be had.</summary>
    public MatchPart Untold(MatchPart part) =>
        part with { Points = Points.Zero, Maximum = Points.Zero, Status = PartStatus.NotApplicable, Reason = new(NotTold.Code, []) };
}
