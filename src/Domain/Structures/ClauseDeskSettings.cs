namespace Matching.Domain.Structures;

/// <summary>What the law leaves open or no public text confirms: settled by each desk, never a constant in code.</summary>
public sealed record ClauseDeskSettings
{
    /// <summary>The clause rule set in use: <c>clause</c>, or the stricter <c>clause-tme</c>.</summary>
    public string EligibilityRuleSet { get; init; } = "clause";

    /// <summary>Hours of one full-time equivalent in reports; 1,607 is the legal year, other desks use 1,786 or 1,815.</summary>
    public decimal HoursPerFte
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected more than 0 hours.");
    } = 1607m;

    /// <summary>The age from which a job-seeker counts as senior, in years.</summary>
    public int SeniorAge { get; init; } = 50;

    /// <summary>Whether that age itself counts.</summary>
    public SeniorBoundary SeniorBoundary { get; init; } = SeniorBoundary.AtLeast;

    /// <summary>Whether somebody under 26 with a qualification but no work experience is eligible: reports read it so, the published lists do not.</summary>
    public bool AcceptsYoungWithoutExperience { get; init; }

    /// <summary>Months for which a prescriber's motivated opinion counts.</summary>
    public int OtherOpinionValidityMonths { get; init; } = 6;

    /// <summary>Days around its last day during which a statement of the last twelve months' work may be relied on.</summary>
    public int RecentWorkUsableDays { get; init; } = 31;

    /// <summary>
    /// Months after a change of perimeters during which a QPV of the former generation still counts; 0 for none.
    /// </summary>
    public int QpvTransitionMonths { get; init; }

    /// <summary>Buyers with a transition of their own, in months.</summary>
    public IReadOnlyList<QpvTransition> QpvTransitionsByBuyer { get; init; } = [];

    /// <summary>The lowest geocoding score that an answer on QPV may rest on, 0 to 1.</summary>
    public double LowestGeocodingScore { get; init; } = 0.8;

    /// <summary>How long hours count, the most specific entry first found: buyer and type, buyer, type, all.</summary>
    public IReadOnlyList<ValuationWindow> ValuationWindows { get; init; } = [new(24)];

    /// <summary>Days after which an introduction lapses that person or prescripteur have not agreed to.</summary>
    public int IntroductionLapsesAfterDays { get; init; } = 14;

    /// <summary>Days before that on which those who are waited for are reminded.</summary>
    public int IntroductionReminderDays { get; init; } = 3;

    /// <summary>Days after which an employer is warned that it has not decided on a candidature.</summary>
    public int CandidatureWarnedAfterDays { get; init; } = 50;

    /// <summary>Days after which a candidature is refused that its employer has not decided on; it may be taken up again.</summary>
    public int CandidatureStaleAfterDays { get; init; } = 60;

    /// <summary>The floors for residents of QPV on marchés that the ANRU funds; a local agreement may ask for more than the national charter.</summary>
    public NpnruCharter NpnruCharter { get; init; } = NpnruCharter.National;

    /// <summary>The months for which hours count; null when this desk sets no limit.</summary>
    public int? ValuationWindowMonths(ContractType contractType, BuyerId buyer) => ValuationWindows
        .Where(window => (window.ContractType ?? contractType) == contractType && (window.BuyerId ?? buyer) == buyer)
        .OrderByDescending(window => (window.BuyerId is null ? 0 : 2) + (window.ContractType is null ? 0 : 1))
        .FirstOrDefault()?.Months;

    /// <summary>The months for which a former QPV still counts for that buyer.</summary>
    public int QpvTransitionMonthsFor(BuyerId? buyer) =>
        QpvTransitionsByBuyer.FirstOrDefault(transition => transition.BuyerId == buyer)?.Months ?? QpvTransitionMonths;

    /// <summary>What cannot be a sound setting; empty when all is well.</summary>
    public IEnumerable<InputFault> Faults() => ClauseDeskSettingsChecks.Of(this);

    /// <summary>The last day, inclusive, whose hours count; null when this desk sets no limit.</summary>
    /// <param name="firstContractOn">The first day of the person's first contract on the clause.</param>
    /// <param name="contractType">The kind of contract.</param>
    /// <param name="buyer">The marché's buyer.</param>
    public DateOnly? ValuedUntil(DateOnly firstContractOn, ContractType contractType, BuyerId buyer) =>
        ValuationWindowMonths(contractType, buyer) is { } months ? firstContractOn.AddMonths(months).AddDays(-1) : null;
}

/// <summary>How "more than 50 years old" is read; texts and tools differ.</summary>
public enum SeniorBoundary
{
    /// <summary>From the birthday on: age ≥ the senior age (how les-emplois implements "plus de 50 ans").</summary>
    AtLeast,

    /// <summary>From one year after the birthday on: age &gt; the senior age in completed years.</summary>
    MoreThan,
}

/// <summary>For how long a person's hours count after the first clause contract.</summary>
/// <remarks>No public text fixes it: a desk's practice, differing by buyer and contract type.</remarks>
/// <param name="Months">Calendar months from the first day of the first clause contract; 1 or more.</param>
/// <param name="ContractType">The contract type that it applies to; null for all.</param>
/// <param name="BuyerId">The buyer that it applies to; null for all.</param>
public sealed record ValuationWindow(int Months, ContractType? ContractType = null, BuyerId? BuyerId = null);

/// <summary>For how long a buyer still accepts the QPV of the former perimeters.</summary>
/// <param name="BuyerId">The buyer.</param>
/// <param name="Months">Calendar months from the day on which the newer perimeters came into force; 0 for none.</param>
public sealed record QpvTransition(BuyerId BuyerId, int Months);
