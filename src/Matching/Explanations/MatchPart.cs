namespace Matching.Explanations;

/// <summary>One rule's contribution to a score.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Points">What it gave, 0 to <paramref name="Maximum"/>.</param>
/// <param name="Maximum">What it could have given; 0 when not applicable.</param>
/// <param name="Status">Scored, unknown or not applicable.</param>
/// <param name="Reason">Why, as a code with values; the sentence is made at the edge.</param>
public sealed record MatchPart(RuleKind Rule, Points Points, Points Maximum, PartStatus Status, Reason Reason);

/// <summary>Adds parts up, and gives each the share that a model leaves the rules.</summary>
internal static class MatchParts
{
    /// <summary>The sum of the parts' points.</summary>
    public static Points Sum(this IEnumerable<MatchPart> parts) => parts.Aggregate(Points.Zero, (sum, part) => sum + part.Points);

    /// <summary>What a model leaves of the rules' points, rounded half up to a thousandth.</summary>
    public static Points Beside(this Points rules, Fit blend) => rules.Times(Fit.Of(1 - blend.Value));

    /// <summary>The parts beside a model, in whole thousandths that add up to what it leaves of their sum.</summary>
    /// <param name="parts">What each rule gives by itself.</param>
    /// <param name="blend">The model's share of the score.</param>
    public static IReadOnlyList<MatchPart> Beside(this IReadOnlyList<MatchPart> parts, Fit blend)
    {
        if (blend == Fit.None) return parts;
        var share = 1 - (double)blend.Value;
        var whole = LargestRemainder.Apportion([.. parts.Select(part => share * part.Points.Thousandths)], parts.Sum().Beside(blend).Thousandths);
        return [.. parts.Select((part, at) => part with { Points = new((int)whole[at]), Maximum = new((int)Math.Ceiling(share * part.Maximum.Thousandths)) })];
    }
}

/// <summary>What the points of a part stand for.</summary>
public enum PartStatus
{
    /// <summary>The rule had what it needed.</summary>
    Scored,

    /// <summary>Something needed is not known: the part earns the neutral share of the weights, and says what is missing.</summary>
    Unknown,

    /// <summary>The rule says nothing about this pair: 0 points of 0.</summary>
    NotApplicable,
}
