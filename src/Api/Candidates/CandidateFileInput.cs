using Matching.GraphQL.Annotations;

namespace Matching.Api;

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
}
