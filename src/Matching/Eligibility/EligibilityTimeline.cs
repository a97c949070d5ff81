using Matching.Explanations;

namespace Matching.Eligibility;

/// <summary>What the judge decides for one person under one policy, day after day, as far as it was asked.</summary>
public sealed record EligibilityTimeline
{
    /// <summary>States the verdicts.</summary>
    /// <param name="from">The first day that was judged.</param>
    /// <param name="periods">The stretches from that day on, without gaps, in order; at least one.</param>
    /// <exception cref="ArgumentException">No period, or periods out of order.</exception>
    public EligibilityTimeline(DateOnly from, IReadOnlyList<EligibilityPeriod> periods)
    {
        if (periods.Count == 0) throw new ArgumentException("Expected at least one period.", nameof(periods));
        var start = from;
        for (var i = 0; i < periods.Count; i++)
        {
            var until = periods[i].Until;
            if (until < start)
                throw new ArgumentException($"Period {i} ends on {until:yyyy-MM-dd}, before its first day {start:yyyy-MM-dd}.", nameof(periods));
            if (i + 1 < periods.Count) start = until.AddDays(1);
        }

        (From, Periods) = (from, periods);
    }

    /// <summary>The first day that was judged.</summary>
    public DateOnly From { get; }

    /// <summary>The stretches, in order, without gaps.</summary>
    public IReadOnlyList<EligibilityPeriod> Periods { get; }

    /// <summary>The last day that was judged: from the next one on the judge must be asked again.</summary>
    public DateOnly Until => Periods[^1].Until;

    /// <summary>The stretch that holds the day; null when the judge was not asked for it.</summary>
    public EligibilityPeriod? On(DateOnly day)
    {
        if (day < From) return null;
        for (var i = 0; i < Periods.Count; i++)
            if (day <= Periods[i].Until) return Periods[i];
        return null;
    }
}

/// <summary>A stretch of days during which what the judge concludes stays the same.</summary>
/// <param name="Until">The last day, inclusive.</param>
/// <param name="Outcome">What the verdict means.</param>
/// <param name="RuleSetVersion">The version of the rules that decided.</param>
/// <param name="Blockers">What is missing, by criterion; empty when eligible.</param>
public sealed record EligibilityPeriod(DateOnly Until, EligibilityOutcome Outcome, string RuleSetVersion, IReadOnlyList<Blocker> Blockers);
