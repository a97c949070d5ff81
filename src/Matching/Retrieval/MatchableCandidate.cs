using Matching.Eligibility;

namespace Matching.Retrieval;

/// <summary>What the engine holds of a candidate: what decides and scores a match, and nothing else.</summary>
/// <remarks>
/// No name, no sex, no date of birth, no nationality, no street, no situation, no health: what is not here cannot reach a score.
/// The rights that situations open are here only as the verdicts they led to, by date (<see cref="Eligibility"/>), and the age only as what
/// the law on hiring closes (<see cref="Closures"/>).
/// </remarks>
public sealed record MatchableCandidate : IGeoRecord
{
    /// <summary>Whose file it is.</summary>
    public required CandidateId Id { get; init; }

    /// <summary>The version of the file that this was made from.</summary>
    public required long Version { get; init; }

    /// <summary>The structure that follows the person; decides who may see the match, never its score.</summary>
    public PrescriberId? PrescriberId { get; init; }

    /// <summary>From where journeys are reckoned: the centre of the commune where the person lives; null when not known.</summary>
    /// <remarks>
    /// Never nearer than the commune, so that no street moves a score and no set of journeys tells an address. Only where the
    /// commune or its centre is not known, it is the geocoded point (docs/decisions/0090-home-is-a-commune.md).
    /// </remarks>
    public Coordinates? Home { get; init; }

    /// <summary>How far from <see cref="Home"/> the person may well live; 0 where it is the very point.</summary>
    public Kilometres HomeVagueness { get; init; }

    /// <summary>The commune where the person lives; null when not known.</summary>
    /// <remarks>
    /// Decides who may see the match, and by its department which QPV perimeters are in force; it scores by its centre only (<see cref="Home"/>).
    /// </remarks>
    public InseeCode? Commune { get; init; }

    /// <summary>The commune's department; null when not known.</summary>
    public string? Department => Commune?.Department;

    /// <summary>The occupations looked for; empty when not known.</summary>
    public IReadOnlyList<JobTarget> Targets { get; init; } = [];

    /// <summary>The means of transport; null when not known.</summary>
    public IReadOnlyList<TransportMeans>? Transport { get; init; }

    /// <summary>The qualification level; null when not known.</summary>
    public QualificationLevel? Level { get; init; }

    /// <summary>The licences held; null when not known, empty when none.</summary>
    public IReadOnlyList<HeldLicence>? Licences { get; init; }

    /// <summary>The barriers but health, which is never an input; null when nobody asked, empty when none.</summary>
    public IReadOnlyList<Barrier>? Barriers { get; init; }

    /// <summary>The helps available or running, for those barriers.</summary>
    public IReadOnlyList<Lever> Levers { get; init; } = [];

    /// <summary>When and how much the person can work; null when not known.</summary>
    public Availability? Availability { get; init; }

    /// <summary>Residence in a QPV by generation of perimeters; a generation that is absent is not known.</summary>
    public IReadOnlyDictionary<QpvVintage, QpvPresence> Qpv { get; init; } = new Dictionary<QpvVintage, QpvPresence>();

    /// <summary>Earlier work on the clause.</summary>
    public IReadOnlyList<PathStep> Path { get; init; } = [];

    /// <summary>Work on the clause that is agreed or goes on; decides whether the person is free, and scores nothing.</summary>
    public IReadOnlyList<RunningWork> Work { get; init; } = [];

    /// <summary>The last day on which somebody heard from the person; null when not known. Scores nothing.</summary>
    public DateOnly? LastHeardFrom { get; init; }

    /// <summary>The kinds of contract and of work that the law on hiring closes, and when. Scores nothing.</summary>
    public IReadOnlyList<HiringClosure> Closures { get; init; } = [];

    /// <summary>Whether the clause, insertion structures and GEIQ are open to the person, by policy and date, as the judge of the domain decided.</summary>
    public required CandidateEligibility Eligibility { get; init; }

    /// <summary>Takes from a file what the engine may hold, and asks the judge what follows from the rest.</summary>
    /// <param name="candidate">The file.</param>
    /// <param name="communeCentre">The centre of the commune where the person lives; null when not known.</param>
    /// <param name="policies">The policies of the marchés in use; a policy that is missing here leaves the person to be confirmed.</param>
    /// <param name="today">The first day to judge.</param>
    /// <param name="prescriber">The structure that follows the person, whose diagnosis may be enough for a carrier; null when none does.</param>
    /// <exception cref="ArgumentException">A policy names no rule set.</exception>
    public static MatchableCandidate Of(
        Candidate candidate, CommuneCentre? communeCentre, IEnumerable<EligibilityPolicy> policies, DateOnly today, Prescriber? prescriber = null) => new()
    {
        Id = candidate.Id,
        Version = candidate.Version,
        PrescriberId = candidate.PrescriberId,
        Home = communeCentre?.Point ?? candidate.Home,
        HomeVagueness = communeCentre?.Vagueness ?? default,
        Commune = candidate.Commune,
        Targets = candidate.JobTargets,
        Transport = candidate.Transport,
        Level = candidate.Level,
        Licences = candidate.Licences,
        Barriers = candidate.Barriers is { } barriers ? [.. barriers.Where(barrier => barrier != Barrier.Health)] : null,
        Levers = [.. candidate.Levers.Where(lever => lever.Kind.Lifts() != Barrier.Health)],
        Availability = candidate.Availability,
        Qpv = candidate.QpvMemberships.GroupBy(membership => membership.Vintage).ToDictionary(group => group.Key, group => group.First().Presence),
        Path = [.. candidate.PastPlacements.Select(past => new PathStep(past.Rome, past.ContractorId, past.CarrierId, past.EndsOn, past.Hours))],
        Closures = HiringLaw.Closures(candidate, today, today.AddDays(EligibilityForecast.HorizonDays)),
        LastHeardFrom = candidate.LastHeardFrom,
        Eligibility = EligibilityForecast.Of(candidate, prescriber, policies, today),
    };

    Guid IGeoRecord.Key => Id.Value;

    Coordinates? IGeoRecord.Place => Home;
}

/// <summary>A stretch of earlier work, as far as continuity asks for it; how it ended is left out.</summary>
/// <param name="Rome">The occupation; null when not known.</param>
/// <param name="ContractorId">The company whose obligation it served; null when not known.</param>
/// <param name="CarrierId">The structure that employed; null for a direct hire or when not known.</param>
/// <param name="EndsOn">The last day; null while it lasts.</param>
/// <param name="Hours">The hours worked; null when not known.</param>
public sealed record PathStep(RomeCode? Rome, ContractorId? ContractorId, CarrierEmployerId? CarrierId, DateOnly? EndsOn, InsertionHours? Hours);

/// <summary>Work on the clause that a person has agreed to or does now.</summary>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day, inclusive; null when it is open.</param>
/// <param name="WeeklyHours">The hours a week; null when not said, which the law takes for full time (Code du travail, art. L3123-6).</param>
public sealed record RunningWork(DateOnly StartsOn, DateOnly? EndsOn, WeeklyHours? WeeklyHours)
{
    /// <summary>The legal week of France (Code du travail, art. L3121-27).</summary>
    public const decimal FullTime = 35;

    /// <summary>The hours a week taken up by it, as far as is known.</summary>
    public decimal Taken => WeeklyHours?.Value ?? FullTime;

    /// <summary>Whether it has not ended by that day.</summary>
    public bool LastsOn(DateOnly day) => !(EndsOn < day);
}
