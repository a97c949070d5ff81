using System.Collections.Concurrent;
using Matching.Eligibility;

namespace Matching.Retrieval;

/// <summary>The candidates of one cell: the records, and in columns what excludes most people most often.</summary>
/// <remarks>
/// The columns only spare work: whom they exclude the hard steps exclude too, and whoever they let pass meets the hard steps
/// next. A property test holds both against each other.
/// </remarks>
internal sealed class CandidateBlock : IGeoBlock<CandidateBlock, MatchableCandidate>
{
    private readonly MatchableCandidate[] _records;
    private readonly int[] _availableFrom;
    // Made when a walk first asks: most blocks change again before anybody walks over them.
    private readonly ConcurrentDictionary<EligibilityPolicy, EligibilityColumn?> _eligibility = new();

    private CandidateBlock(MatchableCandidate[] records)
    {
        _records = records;
        _availableFrom = [.. records.Select(record => record.Availability?.From?.DayNumber ?? int.MinValue)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<MatchableCandidate> Records => _records;

    /// <inheritdoc/>
    public static CandidateBlock Of(MatchableCandidate[] records) => new(records);

    /// <summary>The eligibility of the block's people under that policy; null when none of them was judged under it.</summary>
    public EligibilityColumn? EligibilityUnder(EligibilityPolicy policy) => _eligibility.GetOrAdd(policy, Column, _records);

    private static EligibilityColumn? Column(EligibilityPolicy policy, MatchableCandidate[] records) =>
        records.Any(record => record.Eligibility.Timelines.ContainsKey(policy)) ? new(policy, records) : null;

    /// <summary>Whether the person comes after that day for certain.</summary>
    public bool ComesAfter(int row, DateOnly day) => _availableFrom[row] > day.DayNumber;
}
