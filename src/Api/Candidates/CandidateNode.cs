using Matching.GraphQL.Annotations;

namespace Matching.Api.Candidates;

/// <summary>The file of a person who looks for work through the clause. Whatever the file lacks is null: unknown.</summary>
[GraphQLName("Candidate")]
internal sealed class CandidateNode(Candidate candidate)
{
    /// <summary>The file itself.</summary>
    [GraphQLIgnore]
    public Candidate Entity => candidate;

    /// <summary>The global identifier.</summary>
    [ID]
    public CandidateId Id => candidate.Id;

    /// <summary>The prescriber's own reference.</summary>
    public string? Reference => candidate.ExternalReference;

    /// <summary>First name. Never an input of matching.</summary>
    public string FirstName => candidate.FirstName;

    /// <summary>Last name. Never an input of matching.</summary>
    public string LastName => candidate.LastName;

    /// <summary>Day of birth. Serves eligibility only, never a score.</summary>
    public DateOnly? BirthDate => candidate.BirthDate;

    /// <summary>E-mail address.</summary>
    public string? Email => candidate.Email;

    /// <summary>Telephone number, as written.</summary>
    public string? Phone => candidate.Phone;

    /// <summary>House number and street.</summary>
    public string? Street => candidate.Address?.Street;

    /// <summary>The postal code.</summary>
    public PostalCode? PostalCode => candidate.Address?.PostalCode;

    /// <summary>How exactly the address is known as a point; null when nobody placed it.</summary>
    public GeocodingPrecision? GeocodingPrecision => candidate.Address?.Geocoding?.Precision;

    /// <summary>The answers on QPV kept with the file, one for each generation of perimeters.</summary>
    public IReadOnlyList<QpvMembershipNode> QpvMemberships => [.. candidate.QpvMemberships.Select(membership => new QpvMembershipNode(membership))];

    /// <summary>The situations declared (RSA, RQTH…); they serve eligibility only.</summary>
    public IReadOnlyList<StatusPeriodNode> Statuses => [.. candidate.Statuses.Select(period => new StatusPeriodNode(period))];

    /// <summary>The day on which somebody went through all situations with the person; null when nobody did, so that what is not listed is unknown.</summary>
    public DateOnly? StatusesReviewedOn => candidate.StatusesReviewedOn;

    /// <summary>The papers, declared and seen.</summary>
    public IReadOnlyList<EvidenceNode> Evidence => [.. candidate.Evidence.Select(evidence => new EvidenceNode(evidence, candidate.Id))];

    /// <summary>The highest qualification.</summary>
    public QualificationLevel? Level => candidate.Level;

    /// <summary>Registered as job-seeker.</summary>
    public bool? IsJobSeeker => candidate.IsJobSeeker;

    /// <summary>The first day of the present registration as job-seeker.</summary>
    public DateOnly? JobSeekerSince => candidate.JobSeekerSince;

    /// <summary>The last day of schooling or initial training.</summary>
    public DateOnly? SchoolingEndedOn => candidate.SchoolingEndedOn;

    /// <summary>The occupations looked for, most wanted first, each with how far the person goes for it.</summary>
    public IReadOnlyList<JobTargetNode> JobTargets => [.. candidate.JobTargets.Select(target => new JobTargetNode(target))];

    /// <summary>The means of transport; null when not known.</summary>
    public IReadOnlyList<TransportMeans>? Transport => candidate.Transport;

    /// <summary>The licences held; null when not known, empty when none.</summary>
    public IReadOnlyList<HeldLicenceNode>? Licences => candidate.Licences is { } held ? [.. held.Select(licence => new HeldLicenceNode(licence))] : null;

    /// <summary>The freins; null when nobody asked, empty when none.</summary>
    public IReadOnlyList<Barrier>? Barriers => candidate.Barriers;

    /// <summary>The helps available or running.</summary>
    public IReadOnlyList<LeverNode> Levers => [.. candidate.Levers.Select(lever => new LeverNode(lever))];

    /// <summary>When and how much the person can work; null when not known.</summary>
    public AvailabilityNode? Availability => candidate.Availability is { } availability ? new(availability) : null;

    /// <summary>Whether the person is looking for work here.</summary>
    public CandidateState State => candidate.State;

    /// <summary>The last day on which somebody spoke with the person.</summary>
    public DateOnly? LastContactOn => candidate.LastContactOn;

    /// <summary>Counts the changes: give it back with a change, so that two people do not overwrite each other.</summary>
    public long Version => candidate.Version;

    /// <summary>When the file was entered; null when that was not noted, and for companies.</summary>
    public DateTimeOffset? EnteredAt => candidate.EnteredAt.Ticks > 0 ? candidate.EnteredAt : null;
}
