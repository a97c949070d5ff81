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
