namespace Matching;

/// <summary>The candidates of one cell: the records, and in columns what excludes most people most often.</summary>
/// <remarks>
/// The columns only spare work: whom they exclude the hard steps exclude too, and whoever they let pass meets the hard steps
/// next. A property test holds both against each other.
/// </remarks>
internal sealed class CandidateBlock : IGeoBlock<CandidateBlock, MatchableCandidate>
{
    private readonly MatchableCandidate[] _records;
    private readonly int[] _availableFrom;
    private readonly Dictionary<EligibilityPolicy, EligibilityColumn> _eligibility;

    private CandidateBlock(MatchableCandidate[] records)
    {
        _records = records;
        _availableFrom = [.. records.Select(record => record.Availability?.From?.DayNumber ?? int.MinValue)];
        var policies = records.SelectMany(record => record.Eligibility.Timelines.Keys).Distinct();
        _eligibility = policies.ToDictionary(policy => policy, policy => new EligibilityColumn(policy, records));
    }

    /// <inheritdoc/>
    public IReadOnlyList<MatchableCandidate> Records => _records;

    /// <inheritdoc/>
    public static CandidateBlock Of(MatchableCandidate[] records) => new(records);

    /// <summary>The eligibility of the block's people under that policy; null when none of them was judged under it.</summary>
    public EligibilityColumn? EligibilityUnder(EligibilityPolicy policy) => _eligibility.GetValueOrDefault(policy);

    /// <summary>Whether the person comes after that day for certain.</summary>
    public bool ComesAfter(int row, DateOnly day) => _availableFrom[row] > day.DayNumber;
}
