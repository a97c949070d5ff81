namespace Matching.Fairness;

/// <summary>Equal treatment in a set of lists: aggregates only, nobody can be recognised.</summary>
public sealed record FairnessReport
{
    /// <summary>A ratio below it raises an alert: the four-fifths rule (EEOC Uniform Guidelines 1978, § 1607.4 D).</summary>
    public const double Limit = 0.8;

    /// <summary>A group of fewer people is hidden.</summary>
    public const int FewestShown = 5;

    /// <summary>A check fails only for a group, and against others, of as many people.</summary>
    public const int FewestChecked = 30;

    /// <summary>Nothing was audited, and so nothing was checked.</summary>
    public static FairnessReport None { get; } = new() { Slices = [], Alerts = [], Failures = [] };

    /// <summary>All sectors together, then each sector in the order of its enumeration.</summary>
    public required IReadOnlyList<FairnessSlice> Slices { get; init; }

    /// <summary>The ratios below the limit, those surely below 1 first.</summary>
    public required IReadOnlyList<FairnessAlert> Alerts { get; init; }

    /// <summary>The checks that fail; empty when it passes.</summary>
    public required IReadOnlyList<FairnessFailure> Failures { get; init; }

    /// <summary>Whether no check fails; also when none could be made, which <see cref="ToChecks"/> tells.</summary>
    /// <remarks>Exactly when a check fails is argued in docs/decisions/0087-when-a-fairness-check-fails.md.</remarks>
    public bool Passes => Failures.Count == 0;

    /// <summary>Every check that was made, as the promotion gate reads them; empty when no group is large enough to be checked.</summary>
    public IReadOnlyList<FairnessCheck> ToChecks() => FairnessChecks.All(Slices);
}
