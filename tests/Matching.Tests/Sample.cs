namespace Matching.Tests;

/// <summary>A plain offer, a plain person and the ROME around masonry, for tests to vary.</summary>
internal static class Sample
{
    public static readonly DateOnly Today = new(2026, 12, 1);

    /// <summary>Where the work is: Toulouse.</summary>
    public static readonly Coordinates Site = new(43.6, 1.44);

    public static readonly ContractorId Contractor = new(new Guid("00000000-0000-0000-0000-00000000c001"));

    /// <summary>Masonry starting on 14 December 2026, 35 hours a week in the daytime, level 3 wished for.</summary>
    public static MatchableOffer Offer { get; } = new()
    {
        Id = new(new Guid("00000000-0000-0000-0000-000000000f01")),
        Version = 1,
        MarcheId = new(new Guid("00000000-0000-0000-0000-00000000a001")),
        ContractorId = Contractor,
        Rome = RomeCode.Parse("F1703"),
        ContractType = ContractType.Cdd,
        MinLevel = QualificationLevel.Level3,
        Site = Site,
        Shift = Shift.Day,
        TransitReachable = TransitReachability.Yes,
        HasTutor = true,
        WeeklyHours = new(35),
        StartsOn = new(2026, 12, 14),
        Policy = EligibilityPolicy.Default,
    };

    /// <summary>An eligible mason who lives at the site, walks, and is free for everything.</summary>
    public static MatchableCandidate Person { get; } = new()
    {
        Id = new(new Guid("00000000-0000-0000-0000-0000000000b1")),
        Version = 1,
        Home = Site,
        Commune = InseeCode.Parse("31555"),
        Targets = [new(RomeCode.Parse("F1703"), new TravelMinutes(40))],
        Transport = [],
        Level = QualificationLevel.Level3,
        Licences = [],
        Barriers = [],
        Availability = new() { From = Today, WeeklyHoursMin = new(20), WeeklyHoursMax = new(39), ShiftsAccepted = Enum.GetValues<Shift>() },
        Qpv = new Dictionary<QpvVintage, QpvPresence> { [QpvVintage.Perimeters2024] = QpvPresence.Outside },
        Eligibility = Always(EligibilityOutcome.Eligible),
    };

    /// <summary>F1703 with a sibling, close and evolving occupations; F1702 is close to it for some job titles only.</summary>
    public static OccupationMap Occupations { get; } = new(
        [Of("F1703"), Of("F1799", "F1703"), Of("F1701"), Of("F1798", "F1701"), Of("F1702"), Of("N1105"), Of("F1611"), Of("F1705"), Of("K2204")],
        [
            Path("F1701", "F1703", OccupationProximityKind.Close),
            Path("F1702", "F1703", OccupationProximityKind.Close, OccupationProximityScope.Appellation),
            Path("F1702", "F1703", OccupationProximityKind.Evolution),
            Path("N1105", "F1703", OccupationProximityKind.Evolution),
            Path("F1611", "F1703", OccupationProximityKind.Evolution, OccupationProximityScope.Appellation),
            Path("F1703", "K2204", OccupationProximityKind.Close),
        ]);

    /// <summary>The usual weights, with room for everybody whatever they look for.</summary>
    public static RuleWeights Open { get; } = DefaultRuleWeights.Standard with { UnlinkedPlaces = MatchOptions.Deepest };

    /// <summary>The same, with everybody within reach as far as any setting allows: for tests that need many matches.</summary>
    public static RuleWeights Roomy { get; } = Open with
    {
        Reach = new() { PercentOfAccepted = 400, WhereNothingSaid = new(6_000), Most = new(6_000), WhereMeansUnknown = new(1_000) },
    };

    public static MatchSetting Setting { get; } = new(Today, DefaultRuleWeights.Standard, Occupations, null);

    /// <summary>A point that many kilometres north of the site, on its meridian.</summary>
    public static Coordinates North(double kilometres) => new(Site.Latitude + (kilometres / 6371 * 180 / Math.PI), Site.Longitude);

    /// <summary>One and the same verdict from 2020 to 2035 under the default policy.</summary>
    public static CandidateEligibility Always(EligibilityOutcome outcome) => new(new Dictionary<EligibilityPolicy, EligibilityTimeline>
    {
        [EligibilityPolicy.Default] = new(new(2020, 1, 1), [new(new(2035, 1, 1), outcome, "2026-1", BlockersOf(outcome))]),
    });

    public static RuleResult Apply(this IScoringRule rule, MatchableOffer offer, MatchableCandidate person) =>
        rule.Apply(Pairing.Of(offer, person, Setting));

    public static JobTarget Target(string rome, int? minutes = null, double? radius = null) =>
        new(RomeCode.Parse(rome), minutes is { } most ? new TravelMinutes(most) : null, radius is { } km ? new Kilometres(km) : null);

    public static MatchPipeline Pipeline(
        IEnumerable<MatchableCandidate> people,
        IEnumerable<MatchableOffer> offers,
        RuleWeights? weights = null,
        IRankingModelSource? models = null,
        IRankingObserver? observer = null)
    {
        var indexes = new MatchIndexes();
        indexes.Candidates.Replace(new(1), people);
        indexes.Offers.Replace(new(1), offers);
        return new(indexes, new Fixed<RuleWeights>(weights ?? Roomy), new Fixed<OccupationMap>(Occupations), models, observer);
    }

    /// <summary>The same with weights that change.</summary>
    public static MatchPipeline Pipeline(
        IEnumerable<MatchableCandidate> people,
        IEnumerable<MatchableOffer> offers,
        IRuleWeightsSource weights,
        IRankingModelSource models)
    {
        var indexes = new MatchIndexes();
        indexes.Candidates.Replace(new(1), people);
        indexes.Offers.Replace(new(1), offers);
        return new(indexes, weights, new Fixed<OccupationMap>(Occupations), models);
    }

    private static IReadOnlyList<Blocker> BlockersOf(EligibilityOutcome outcome) => outcome switch
    {
        EligibilityOutcome.Eligible => [],
        EligibilityOutcome.ToConfirm => [Blocker.Of(BlockerEffect.ToConfirm, BlockerCodes.EvidenceMissing, ReasonValue.Term("criterion", "deld"))],
        _ => [Blocker.Of(BlockerEffect.Excludes, BlockerCodes.NotEligible, ReasonValue.Term("ruleSet", "clause"))],
    };

    private static Occupation Of(string code, string? parent = null) =>
        new() { Code = RomeCode.Parse(code), Label = code, ParentCode = RomeCode.Parse(parent ?? code), RomeVersion = "test" };

    private static OccupationProximity Path(
        string from,
        string to,
        OccupationProximityKind kind,
        OccupationProximityScope scope = OccupationProximityScope.Job) =>
        new()
        {
            From = RomeCode.Parse(from),
            To = RomeCode.Parse(to),
            Kind = kind,
            Scope = scope,
            RomeVersion = "test",
        };
}
