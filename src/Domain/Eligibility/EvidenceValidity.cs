namespace Matching.Domain.Eligibility;

/// <summary>How long a paper proves something, from its day of issue. The last day that a paper names itself always holds too.</summary>
public sealed record EvidenceValidity
{
    private enum Source
    {
        PaperOnly,
        FixedMonths,
        DaysUnlessNamed,
        OpinionSetting,
    }

    private readonly Source _source;
    private readonly int _length;

    private EvidenceValidity(Source source, int length = 0) => (_source, _length) = (source, length);

    /// <summary>As long as the paper itself says; for ever when it names no day (an identity document proves a birth date).</summary>
    public static EvidenceValidity PaperOnly { get; } = new(Source.PaperOnly);

    /// <summary>The desk's <see cref="ClauseDeskSettings.OtherOpinionValidityMonths"/>.</summary>
    public static EvidenceValidity OpinionSetting { get; } = new(Source.OpinionSetting);

    /// <summary>A number of calendar months.</summary>
    public static EvidenceValidity Months(int months) => new(Source.FixedMonths, months);

    /// <summary>Until the day that the paper names, which may come later for a reason it tells; a number of days where it names none.</summary>
    public static EvidenceValidity DaysUnlessNamed(int days) => new(Source.DaysUnlessNamed, days);

    /// <summary>The months that apply at that desk; null when only the paper counts.</summary>
    public int? MonthsAt(ClauseDeskSettings settings) => _source switch
    {
        Source.FixedMonths => _length,
        Source.OpinionSetting => settings.OtherOpinionValidityMonths,
        _ => null,
    };

    /// <summary>The last day on which the paper proves something, inclusive; null when it does not run out.</summary>
    public DateOnly? LastDay(Evidence evidence, ClauseDeskSettings settings)
    {
        if (_source == Source.DaysUnlessNamed) return evidence.ValidUntil ?? evidence.IssuedOn.AddDays(_length - 1);
        DateOnly? byRule = MonthsAt(settings) is { } months ? evidence.IssuedOn.AddMonths(months) : null;
        return Days.Earlier(byRule, evidence.ValidUntil);
    }
}
