using Matching.Companies;
using Matching.HardSteps;
using Matching.Retrieval;

namespace Matching;

/// <summary>What part of the answer is wanted, and from whom.</summary>
public sealed record MatchOptions
{
    /// <summary>The most matches that one question reaches: skipped and taken together.</summary>
    public const int Deepest = 10_000;

    /// <summary>The most blockers by which a near miss may fail: as many as there are hard steps.</summary>
    public static int MostNearMissBlockers => HardStepList.Count;

    /// <summary>The first 20 matches, no near misses.</summary>
    public static MatchOptions Default { get; } = new();

    /// <summary>Those of whom a company is shown some.</summary>
    internal static MatchOptions ForCompanies { get; } = new() { Take = CompanyList.Longest };

    /// <summary>How many of the best matches to leave out; 0 or more.</summary>
    public int Skip { get; init; }

    /// <summary>How many matches to give; 0 or more, with <see cref="Skip"/> at most <see cref="Deepest"/>.</summary>
    public int Take { get; init; } = 20;

    /// <summary>How many near misses to give; 0 for none, at most <see cref="Deepest"/>.</summary>
    public int NearMisses { get; init; }

    /// <summary>By how many excluding blockers a near miss may fail; 1 to <see cref="MostNearMissBlockers"/>.</summary>
    public int NearMissBlockers { get; init; } = 1;

    /// <summary>Count journeys with these means only, as a what-if; null for those that each person has.</summary>
    public IReadOnlySet<TransportMeans>? Means { get; init; }

    /// <summary>Whom the asker may see; null for everybody. Others are neither shown nor counted.</summary>
    public Predicate<MatchableCandidate>? CandidateScope { get; init; }

    /// <summary>Which offers the asker may see; null for all. Others are neither shown nor counted.</summary>
    public Predicate<MatchableOffer>? OfferScope { get; init; }

    /// <summary>Throws when a number is out of range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of the range its property states.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Skip);
        ArgumentOutOfRangeException.ThrowIfNegative(Take);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)Skip + Take, Deepest, nameof(Take));
        ArgumentOutOfRangeException.ThrowIfNegative(NearMisses);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(NearMisses, Deepest);
        ArgumentOutOfRangeException.ThrowIfLessThan(NearMissBlockers, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(NearMissBlockers, MostNearMissBlockers);
    }
}
