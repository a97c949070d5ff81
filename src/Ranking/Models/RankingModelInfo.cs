namespace Matching.Ranking.Models;

/// <summary>What a model carries besides its trees: how it was trained, on what, and how well it did.</summary>
/// <remarks>Names hold 1 to 100 letters, digits and <c>.-_@</c>; texts at most 1,000 characters without line breaks; numbers are finite.</remarks>
public sealed record RankingModelInfo
{
    /// <summary>Nothing is known.</summary>
    public static RankingModelInfo None { get; } = new();

    /// <summary>The options of the training by name, such as <c>trees</c> and <c>100</c>.</summary>
    /// <exception cref="ArgumentException">A name or a text that the file could not hold.</exception>
    public IReadOnlyDictionary<string, string> Parameters
    {
        get;
        init => field = Sorted(value, InfoText.CheckText);
    } = Sorted<string>(new Dictionary<string, string>(), InfoText.CheckText);

    /// <summary>Figures by name, such as <c>ndcg@10</c>.</summary>
    /// <exception cref="ArgumentException">A name that the file could not hold, or a number that is not finite.</exception>
    public IReadOnlyDictionary<string, double> Metrics
    {
        get;
        init => field = Sorted(value, InfoText.CheckNumber);
    } = Sorted<double>(new Dictionary<string, double>(), InfoText.CheckNumber);

    /// <summary>A name for the training data that changes with any of it, such as a hash; null when not told.</summary>
    /// <exception cref="ArgumentException">Not a name.</exception>
    public string? DataFingerprint
    {
        get;
        init
        {
            if (value is not null) InfoText.CheckName(value, nameof(DataFingerprint));
            field = value;
        }
    }

    /// <summary>The number of trees at which the validation data were ranked best; null without validation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int? BestIteration
    {
        get;
        init
        {
            if (value < 0) throw new ArgumentOutOfRangeException(nameof(value), value, "Best iteration; expected 0 or more.");
            field = value;
        }
    }

    /// <summary>When the training ended, as its caller says; null when not told. The trainer itself asks no clock.</summary>
    public DateTimeOffset? TrainedAt { get; init; }

    /// <summary>What each shown rank (from 0) added to the odds of a judgment, as learned; null when not corrected for. Never part of a score.</summary>
    /// <exception cref="ArgumentException">A number that is not finite.</exception>
    public IReadOnlyList<double>? PositionBiases
    {
        get;
        init
        {
            foreach (var bias in value ?? []) InfoText.CheckNumber(bias, nameof(PositionBiases));
            field = value is null ? null : [.. value];
        }
    }

    private static SortedDictionary<string, T> Sorted<T>(IReadOnlyDictionary<string, T> entries, Action<T, string> check)
    {
        var sorted = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (name, value) in entries)
        {
            InfoText.CheckName(name, "Name");
            check(value, name);
            sorted.Add(name, value);
        }

        return sorted;
    }
}
