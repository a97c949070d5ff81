using System.Collections.Concurrent;

namespace Matching.Fairness.Floors;

/// <summary>The fewest protected people in every prefix of the first places of a list, for a least share; adjusted for all prefixes together.</summary>
internal sealed class FairTable
{
    /// <summary>The places that a floor reaches: two pages of twenty. The longer the list, the less its first places are asked for.</summary>
    public const int Places = 40;

    /// <summary>How often a list drawn by lot with just the asked share would be moved about, as in the paper.</summary>
    public const double Significance = 0.1;

    private static readonly ConcurrentDictionary<decimal, FairTable> Known = new();

    private readonly int[] _fewest;

    private FairTable(decimal share)
    {
        Share = share;
        _fewest = FairPrefixes.Of(Places, (double)share, AdjustedSignificance.Of(Places, (double)share, Significance));
    }

    /// <summary>The least share.</summary>
    public decimal Share { get; }

    /// <summary>The table for a share; made once.</summary>
    /// <param name="share">Whole per cents, 0.01 to 0.99.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another share.</exception>
    public static FairTable For(decimal share) => share is >= 0.01m and <= 0.99m && share * 100 % 1 == 0
        ? Known.GetOrAdd(share, value => new(value))
        : throw new ArgumentOutOfRangeException(nameof(share), share, "Expected whole per cents of 0.01 to 0.99.");

    /// <summary>The fewest protected people among the first places; from <see cref="Places"/> on as many as there.</summary>
    /// <param name="places">1 or more.</param>
    public int FewestIn(int places) => _fewest[Math.Min(places, Places) - 1];
}
