using Matching.Eligibility;

namespace Matching.Retrieval;

/// <summary>The verdicts on the people of one block under one policy, one after the other: what, and until which day.</summary>
internal sealed class EligibilityColumn
{
    private readonly int[] _from;
    private readonly int[] _start;
    private readonly int[] _until;
    private readonly EligibilityOutcome[] _outcome;

    /// <summary>Lays out the timelines of the records, in their order; a record without one has no entries.</summary>
    public EligibilityColumn(EligibilityPolicy policy, MatchableCandidate[] records)
    {
        var timelines = records.Select(record => record.Eligibility.Timelines.GetValueOrDefault(policy)).ToArray();
        var periods = timelines.SelectMany(timeline => timeline?.Periods ?? []).ToArray();
        _from = [.. timelines.Select(timeline => timeline?.From.DayNumber ?? int.MaxValue)];
        _start = new int[records.Length + 1];
        for (var row = 0; row < records.Length; row++) _start[row + 1] = _start[row] + (timelines[row]?.Periods.Count ?? 0);
        _until = [.. periods.Select(period => period.Until.DayNumber)];
        _outcome = [.. periods.Select(period => period.Outcome)];
    }

    /// <summary>The outcome on that day; to be confirmed where the judge was not asked.</summary>
    public EligibilityOutcome On(int row, int day)
    {
        if (day < _from[row]) return EligibilityOutcome.ToConfirm;
        for (var i = _start[row]; i < _start[row + 1]; i++)
            if (day <= _until[i]) return _outcome[i];
        return EligibilityOutcome.ToConfirm;
    }
}
