using Matching.GraphQL.Annotations;

namespace Matching.Api.Candidates;

/// <summary>
/// The fields of a file to set. A field that is not given stays as it is; null makes it unknown. Address, recent work and availability are merged part by
/// part; a list takes the place of the list known, and of an entry that stays, what is not given stays.
/// </summary>
internal sealed class CandidateFileInput
{
    /// <summary>The prescriber's own reference; unique within the structure.</summary>
    public Optional<string?> Reference { get; init; }

    /// <summary>First name; needed to register.</summary>
    public Optional<string?> FirstName { get; init; }

    /// <summary>Last name; needed to register.</summary>
    public Optional<string?> LastName { get; init; }

    /// <summary>Day of birth. Serves eligibility only.</summary>
    public Optional<DateOnly?> BirthDate { get; init; }

    /// <summary>E-mail address.</summary>
    public Optional<string?> Email { get; init; }

    /// <summary>Telephone number.</summary>
    public Optional<string?> Phone { get; init; }

    /// <summary>Where the person lives; merged part by part, null forgets it whole. Whether that lies in a QPV is worked out from the point, journeys from the
    /// centre of the commune.</summary>
    public Optional<AddressInput?> Address { get; init; }

    /// <summary>The situations declared, in place of those known; null or an empty list when there is none.</summary>
    public Optional<IReadOnlyList<StatusPeriodInput>?> Statuses { get; init; }

    /// <summary>The day on which somebody went through all situations with the person.</summary>
    public Optional<DateOnly?> StatusesReviewedOn { get; init; }

    /// <summary>The highest qualification.</summary>
    public Optional<QualificationLevel?> Level { get; init; }

    /// <summary>Registered as job-seeker.</summary>
    public Optional<bool?> IsJobSeeker { get; init; }

    /// <summary>The first day of the present registration as job-seeker.</summary>
    public Optional<DateOnly?> JobSeekerSince { get; init; }

    /// <summary>What the person worked in twelve months; merged part by part, null forgets it whole.</summary>
    public Optional<RecentWorkInput?> RecentWork { get; init; }

    /// <summary>The last day of schooling or initial training.</summary>
    public Optional<DateOnly?> SchoolingEndedOn { get; init; }

    /// <summary>The occupations looked for, most wanted first, in place of those known; null or an empty list when not known.</summary>
    public Optional<IReadOnlyList<JobTargetInput>?> JobTargets { get; init; }

    /// <summary>The means of transport, in place of those known; null when not known, an empty list when none.</summary>
    public Optional<IReadOnlyList<TransportMeans>?> Transport { get; init; }

    /// <summary>The licences held, in place of those known; null when not known, an empty list when none.</summary>
    public Optional<IReadOnlyList<HeldLicenceInput>?> Licences { get; init; }

    /// <summary>The freins, in place of those known; null when nobody asked, an empty list when none.</summary>
    public Optional<IReadOnlyList<Barrier>?> Barriers { get; init; }

    /// <summary>The helps available or running, in place of those known; null or an empty list when there is none.</summary>
    public Optional<IReadOnlyList<LeverInput>?> Levers { get; init; }

    /// <summary>When and how much the person can work; merged part by part, null forgets it whole.</summary>
    public Optional<AvailabilityInput?> Availability { get; init; }

    /// <summary>The last day on which somebody spoke with the person.</summary>
    public Optional<DateOnly?> LastContactOn { get; init; }

    /// <summary>The file with what is given; the rest stays.</summary>
    /// <param name="file">The file as it is.</param>
    /// <param name="today">The present day.</param>
    /// <param name="faults">Collects what cannot be kept.</param>
    public Candidate On(Candidate file, DateOnly today, ICollection<InputFault> faults) => file with
    {
        ExternalReference = Reference.Or(file.ExternalReference),
        FirstName = FirstName.Or(file.FirstName) ?? "",
        LastName = LastName.Or(file.LastName) ?? "",
        BirthDate = BirthDate.Or(file.BirthDate),
        Email = Email.Or(file.Email),
        Phone = Phone.Or(file.Phone),
        Address = Address.HasValue ? Address.Value?.On(file.Address, today, faults) : file.Address,
        Statuses = Statuses.HasValue
            ? Listed(Statuses.Value, file.Statuses, (said, known) => said.Status == known.Status, (said, known) => said.On(known)) ?? []
            : file.Statuses,
        StatusesReviewedOn = StatusesReviewedOn.Or(file.StatusesReviewedOn),
        Level = Level.Or(file.Level),
        IsJobSeeker = IsJobSeeker.Or(file.IsJobSeeker),
        JobSeekerSince = JobSeekerSince.Or(file.JobSeekerSince),
        RecentWork = RecentWork.HasValue ? RecentWork.Value?.On(file.RecentWork, today, faults) : file.RecentWork,
        SchoolingEndedOn = SchoolingEndedOn.Or(file.SchoolingEndedOn),
        JobTargets = JobTargets.HasValue ? Targets(JobTargets.Value ?? [], file.JobTargets, faults) : file.JobTargets,
        Transport = Transport.Or(file.Transport),
        Licences = Licences.HasValue
            ? Listed(Licences.Value, file.Licences ?? [], (said, known) => said.Code == known.Code, (said, known) => said.On(known))
            : file.Licences,
        Barriers = Barriers.Or(file.Barriers),
        Levers = Levers.HasValue
            ? Listed(Levers.Value, file.Levers, (said, known) => said.Kind == known.Kind, (said, known) => said.On(known)) ?? []
            : file.Levers,
        Availability = Availability.HasValue ? Availability.Value?.On(file.Availability, faults) : file.Availability,
        LastContactOn = LastContactOn.Or(file.LastContactOn),
    };

    private static List<JobTarget> Targets(IReadOnlyList<JobTargetInput> targets, IReadOnlyList<JobTarget> known, ICollection<InputFault> faults) =>
        [.. targets.Select((said, index) => said.On(known.FirstOrDefault(target => target.Rome == said.Rome), index, faults)).OfType<JobTarget>()];

    /// <summary>A list takes the place of the list known; of an entry that stays, what is not given stays too.</summary>
    private static List<T>? Listed<T, TInput>(IReadOnlyList<TInput>? said, IReadOnlyList<T> known, Func<TInput, T, bool> isSame, Func<TInput, T?, T> make)
        where T : class =>
        said?.Select(one => make(one, known.FirstOrDefault(before => isSame(one, before)))).ToList();
}
