using Matching.Explanations;

namespace Matching.Weights;

/// <summary>What each rule can give. Two are equal when each rule can give the same.</summary>
public sealed record RulePoints
{
    private readonly Points[] _inOrder;

    private RulePoints(Points[] inOrder) => (_inOrder, Total) = (inOrder, inOrder.Aggregate(Points.Zero, (sum, points) => sum + points));

    /// <summary>What all rules together can give.</summary>
    public Points Total { get; }

    /// <summary>What a rule can give.</summary>
    public Points this[RuleKind rule] =>
        rule >= 0 && (int)rule < _inOrder.Length ? _inOrder[(int)rule] : throw new ArgumentOutOfRangeException(nameof(rule), rule, "Expected a scoring rule.");

    /// <summary>Asks for every rule, so that none can be left out.</summary>
    public static RulePoints Of(Func<RuleKind, Points> points) => new([.. Enum.GetValues<RuleKind>().Select(points)]);

    /// <summary>Equal when each rule can give the same.</summary>
    public bool Equals(RulePoints? other) => other is not null && _inOrder.AsSpan().SequenceEqual(other._inOrder);

    /// <inheritdoc/>
    public override int GetHashCode() => Total.GetHashCode();
}
