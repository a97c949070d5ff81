namespace Matching.Domain.Tests.Eligibility;

/// <summary>Made-up people who meet exactly one criterion, and the papers that prove it.</summary>
internal static class People
{
    public static readonly DateOnly Hire = new(2026, 3, 2);

    /// <summary>Nothing holds, and everything is known: eligible under no rule set.</summary>
    public static Candidate Nobody { get; } = Any.Candidate with
    {
        BirthDate = new(1990, 6, 15),
        Level = QualificationLevel.Level4,
        IsJobSeeker = false,
        StatusesReviewedOn = new(2026, 2, 1),
        RecentWork = new() { UpTo = Hire, Hours = 1_600, Months = 12 },
        SchoolingEndedOn = new(2009, 6, 30),
        QpvMemberships = [Qpv(QpvVintage.Perimeters2015, QpvPresence.Outside), Qpv(QpvVintage.Perimeters2024, QpvPresence.Outside)],
    };

    public static Prescriber AuthorisedPrescriber { get; } = new()
    {
        Id = default,
        Name = "PLIE",
        Kind = PrescriberKind.Plie,
        Authorisation = PrescriberAuthorisation.Validated,
    };

    public static Candidate LongTermJobSeeker { get; } = Nobody with
    {
        IsJobSeeker = true,
        JobSeekerSince = new(2024, 9, 1),
        RecentWork = new() { UpTo = Hire, Hours = 300, Months = 3 },
        Evidence = [Paper(EvidenceKind.FranceTravailAttestation, new(2026, 2, 1))],
    };

    public static Candidate With(PersonStatus status, EvidenceKind kind, DateOnly? issuedOn = null) => Nobody with
    {
        Statuses = [new(status, new(2025, 1, 1))],
        Evidence = [Paper(kind, issuedOn ?? new(2026, 2, 1))],
    };

    public static Evidence Paper(EvidenceKind kind, DateOnly issuedOn, DateOnly? validUntil = null, PersonStatus? proves = null) =>
        new() { Id = new(Guid.NewGuid()), Kind = kind, IssuedOn = issuedOn, ValidUntil = validUntil, Proves = proves };

    public static QpvMembership Qpv(QpvVintage vintage, QpvPresence presence) => new()
    {
        Presence = presence,
        Vintage = vintage,
        EvaluatedOn = Hire,
        Code = presence == QpvPresence.Inside ? QpvCode.Parse("DEMO-31-1") : null,
    };

    public static EligibilityVerdict Judged(
        this Candidate candidate,
        DateOnly? on = null,
        EligibilityRuleSet? rules = null,
        ClauseDeskSettings? settings = null,
        Prescriber? prescriber = null
    ) => EligibilityJudge.Judge(candidate, on ?? Hire, new(settings ?? new(), Prescriber: prescriber), rules ?? EligibilityRuleSets.Clause);

    public static CriterionFinding On(this EligibilityVerdict verdict, string criterion) =>
        verdict.Findings.Single(finding => finding.Criterion.Code == criterion);
}
