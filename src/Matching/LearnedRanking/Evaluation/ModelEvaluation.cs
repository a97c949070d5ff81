namespace Matching.LearnedRanking.Evaluation;

/// <summary>What a model is worth on offers decided after everything it learned from.</summary>
public sealed record ModelEvaluation
{
    /// <summary>The position whose figures decide (docs/decisions/0080).</summary>
    public const int DecidingPosition = 10;

    /// <summary>The cut-offs reported.</summary>
    public static IReadOnlyList<int> Positions { get; } = [1, 3, 5, DecidingPosition];

    /// <summary>The first day of decision among the offers held out.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day of decision among the offers held out.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Offers held out.</summary>
    public required int Offers { get; init; }

    /// <summary>Proposals on them with a known outcome.</summary>
    public required int Pairs { get; init; }

    /// <summary>The share of the model in the shown order, 0 to 1.</summary>
    public required double ModelShare { get; init; }

    /// <summary>The figures at each of <see cref="Positions"/>, in that order.</summary>
    public required IReadOnlyList<PositionComparison> ByPosition { get; init; }

    /// <summary>The figures at <see cref="DecidingPosition"/> by sector, territory and contract type; the largest part of each first.</summary>
    public required IReadOnlyList<SegmentComparison> BySegment { get; init; }

    /// <summary>What the promotion gate reads; null when no offer could be compared.</summary>
    public HeldOutComparison? HeldOut =>
        ByPosition.FirstOrDefault(at => at.Position == DecidingPosition)?.Comparison is { Offers: > 0 } figures
            ? new(figures.Offers, figures.Shown.Mean, figures.Rules.Mean, figures.GainOverRules.Mean, figures.GainOverRules.Low, figures.GainOverRules.High)
            : null;
}

/// <summary>How a trained order compares with the rules' on offers decided after everything it was trained on.</summary>
/// <param name="Offers">Offers compared; each has at least one person hired.</param>
/// <param name="Ndcg">Mean NDCG@10 of the order as it would be shown, 0 to 1.</param>
/// <param name="RulesNdcg">Mean NDCG@10 of the rules' order on the same offers, 0 to 1.</param>
/// <param name="Gain">Mean over the offers of the one minus the other.</param>
/// <param name="GainLow">The lower bound of the 95 % confidence interval of <paramref name="Gain"/>.</param>
/// <param name="GainHigh">The upper bound.</param>
public sealed record HeldOutComparison(int Offers, double Ndcg, double RulesNdcg, double Gain, double GainLow, double GainHigh);

/// <summary>The comparison at one cut-off.</summary>
/// <param name="Position">How many ranks count.</param>
/// <param name="Comparison">The figures.</param>
public sealed record PositionComparison(int Position, OrderComparison Comparison);

/// <summary>The comparison at position 10 on part of the offers.</summary>
/// <param name="Kind">By what the part was chosen.</param>
/// <param name="Value">Which part, such as a department's code.</param>
/// <param name="Comparison">The figures; wide intervals where the part is small.</param>
public sealed record SegmentComparison(SegmentKind Kind, string Value, OrderComparison Comparison);

/// <summary>By what the offers of an evaluation are told apart.</summary>
public enum SegmentKind
{
    /// <summary>The sector of the marché.</summary>
    Sector,

    /// <summary>The department of the work.</summary>
    Territory,

    /// <summary>The kind of contract.</summary>
    ContractType,
}
