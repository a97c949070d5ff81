namespace Matching.Domain.Candidates;

/// <summary>The file of a person who looks for work through the clause. Whatever a file can lack may be null: unknown.</summary>
public sealed record Candidate
{
    /// <summary>The identifier; never shown to a company.</summary>
    public required CandidateId Id { get; init; }

    /// <summary>The structure that follows the person; null when the person registered alone.</summary>
    public PrescriberId? PrescriberId { get; init; }

    /// <summary>The prescriber's own reference; with <see cref="PrescriberId"/> the natural key of imports.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>First name. Never an input of matching.</summary>
    public required string FirstName { get; init; }

    /// <summary>Last name. Never an input of matching.</summary>
    public required string LastName { get; init; }

    /// <summary>Day of birth. Serves eligibility only, never a score.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>For audits of equal treatment only: never an input of eligibility or matching.</summary>
    public Sex? Sex { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone number, as written.</summary>
    public string? Phone { get; init; }

    /// <summary>Where the person lives.</summary>
    public Address? Address { get; init; }

    /// <summary>The answers on QPV kept with the file, at most one for each generation of perimeters.</summary>
    public IReadOnlyList<QpvMembership> QpvMemberships { get; init; } = [];

    /// <summary>The situations declared.</summary>
    public IReadOnlyList<StatusPeriod> Statuses { get; init; } = [];

    /// <summary>
    /// The day on which somebody went through all situations with the person: one that is not listed then does not hold.
    /// Null: nobody asked, so a situation that is not listed is unknown.
    /// </summary>
    public DateOnly? StatusesReviewedOn { get; init; }

    /// <summary>The papers, declared and seen.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The highest qualification.</summary>
    public QualificationLevel? Level { get; init; }

    /// <summary>Whether the person is registered as job-seeker; null when not known.</summary>
    public bool? IsJobSeeker { get; init; }

    /// <summary>The first day of the present registration as job-seeker.</summary>
    public DateOnly? JobSeekerSince { get; init; }

    /// <summary>What the person worked in twelve months.</summary>
    public RecentWork? RecentWork { get; init; }

    /// <summary>The last day of schooling or initial training; null when not known. A day in the future: still at school.</summary>
    public DateOnly? SchoolingEndedOn { get; init; }

    /// <summary>The occupations looked for, most wanted first; empty when not known.</summary>
    public IReadOnlyList<JobTarget> JobTargets { get; init; } = [];

    /// <summary>The means of transport; null when not known.</summary>
    public IReadOnlyList<TransportMeans>? Transport { get; init; }

    /// <summary>The licences held; null when not known, empty when none.</summary>
    public IReadOnlyList<HeldLicence>? Licences { get; init; }

    /// <summary>The barriers; null when nobody asked, empty when none.</summary>
    public IReadOnlyList<Barrier>? Barriers { get; init; }

    /// <summary>The helps available or running.</summary>
    public IReadOnlyList<Lever> Levers { get; init; } = [];

    /// <summary>When and how much the person can work; null when not known.</summary>
    public Availability? Availability { get; init; }

    /// <summary>Earlier work on the clause, oldest first.</summary>
    public IReadOnlyList<PastPlacement> PastPlacements { get; init; } = [];

    /// <summary>Whether the person is looking for work here.</summary>
    public CandidateState State { get; init; } = CandidateState.Active;

    /// <summary>The last day on which somebody spoke with the person: the retention period runs from here.</summary>
    public DateOnly? LastContactOn { get; init; }

    /// <summary>
    /// The last day on which somebody heard from the person, as far as the file tells: <see cref="LastContactOn"/>, or without it the last
    /// review of situations or paper seen; null when it tells none.
    /// </summary>
    /// <remarks>Decision: docs/decisions/0150-no-contact-for-six-months.md.</remarks>
    public DateOnly? LastHeardFrom => LastContactOn ?? Evidence.Select(paper => paper.SeenOn).Append(StatusesReviewedOn).Max();

    /// <summary>When it was entered: given with its first save where nothing else is said. What was kept before this was noted has year 1.</summary>
    public DateTimeOffset EnteredAt { get; init; }

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }

    /// <summary>The point where the person lives; null when the address was not geocoded.</summary>
    public Coordinates? Home => Address?.Geocoding?.Point;

    /// <summary>The commune where the person lives; null when not known.</summary>
    public InseeCode? Commune => Address?.Commune;

    /// <summary>The kept answer for that generation of perimeters; null when there is none.</summary>
    public QpvMembership? QpvIn(QpvVintage vintage) => QpvMemberships.FirstOrDefault(membership => membership.Vintage == vintage);

    /// <summary>The age in completed years on that day; null when the birth date is not known.</summary>
    public int? AgeOn(DateOnly day) => BirthDate is { } birth ? Age.InYears(birth, day) : null;

    /// <summary>The file with one paper more, or refuses: <c>evidence.too-many</c>.</summary>
    public Transition<Candidate> WithPaper(Evidence paper) => Evidence.Count < Candidates.Evidence.MostOfAFile
        ? this with { Evidence = [.. Evidence, paper] }
        : new InputFault("evidence.too-many", null, $"at most {Candidates.Evidence.MostOfAFile} papers in a file");

    /// <summary>The file with a paper changed, or refuses: <c>evidence.unknown</c>, or what the change says.</summary>
    public Transition<Candidate> WithPaper(EvidenceId id, Func<Evidence, Transition<Evidence>> change)
    {
        if (PaperOf(id) is not { } paper) return UnknownPaper(id);
        var changed = change(paper);
        return changed.IsMade ? this with { Evidence = [.. Evidence.Select(each => each.Id == id ? changed.Value : each)] } : changed.Refusal!;
    }

    /// <summary>The file without a paper, or refuses: <c>evidence.unknown</c>, or <c>evidence.not-yours</c>.</summary>
    public Transition<Candidate> WithoutPaper(EvidenceId id, Actor by) =>
        PaperOf(id) is not { } paper ? UnknownPaper(id)
        : paper.IsWithdrawnBy(by) ? this with { Evidence = [.. Evidence.Where(each => each.Id != id)] }
        : new InputFault("evidence.not-yours", null, "who declared the paper, as long as nobody saw it, who saw it, or a facilitateur") { Field = "paperId" };

    /// <summary>The paper; null when the file holds none of that identifier.</summary>
    public Evidence? PaperOf(EvidenceId id) => Evidence.FirstOrDefault(paper => paper.Id == id);

    private static InputFault UnknownPaper(EvidenceId id) => new("evidence.unknown", id.ToString(), "a paper of this file") { Field = "paperId" };

    /// <summary>Moves the file, or refuses and names the moves that are allowed.</summary>
    public Transition<Candidate> TransitionTo(CandidateState state) =>
        CandidateStates.Machine.Refusal(State, state) is { } refusal ? refusal : this with { State = state };

    /// <summary>What contradicts itself or cannot be kept; empty when all is well.</summary>
    /// <param name="today">The present day, for dates that cannot lie in the future.</param>
    public IEnumerable<InputFault> Faults(DateOnly today) => CandidateChecks.Of(this, today);

    /// <summary>The identifier only, so that no log shows personal data.</summary>
    public override string ToString() => $"Candidate {Id}";
}

/// <summary>Identifies a candidate.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct CandidateId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static CandidateId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
