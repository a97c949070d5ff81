using Matching.Eligibility;
using Matching.Retrieval;

namespace Matching.LearnedRanking.History;

/// <summary>What a snapshot keeps of a person: what the rules and features look at, and no more.</summary>
/// <remarks>No home (only its distance, <see cref="RecordedDistance"/>), no prescriber, no verdicts, no targets but the one that counted.</remarks>
public sealed record RecordedPerson
{
    /// <summary>Whose file it was.</summary>
    public required CandidateId Id { get; init; }

    /// <summary>The version of the file.</summary>
    public required long Version { get; init; }

    /// <summary>The commune, whose department decides which QPV perimeters were in force; null when not known.</summary>
    public InseeCode? Commune { get; init; }

    /// <inheritdoc cref="MatchableCandidate.Transport"/>
    public IReadOnlyList<TransportMeans>? Transport { get; init; }

    /// <inheritdoc cref="MatchableCandidate.Level"/>
    public QualificationLevel? Level { get; init; }

    /// <inheritdoc cref="MatchableCandidate.Licences"/>
    public IReadOnlyList<HeldLicence>? Licences { get; init; }

    /// <inheritdoc cref="MatchableCandidate.Barriers"/>
    public IReadOnlyList<Barrier>? Barriers { get; init; }

    /// <inheritdoc cref="MatchableCandidate.Levers"/>
    public IReadOnlyList<Lever> Levers { get; init; } = [];

    /// <inheritdoc cref="MatchableCandidate.Availability"/>
    public Availability? Availability { get; init; }

    /// <inheritdoc cref="MatchableCandidate.Qpv"/>
    /// <remarks>For the rule of that name, which a replay must give again; no feature reads it.</remarks>
    public IReadOnlyDictionary<QpvVintage, QpvPresence> Qpv { get; init; } = new Dictionary<QpvVintage, QpvPresence>();

    /// <inheritdoc cref="MatchableCandidate.Path"/>
    public IReadOnlyList<PathStep> Path { get; init; } = [];

    /// <summary>Keeps what is needed of a person.</summary>
    internal static RecordedPerson Of(MatchableCandidate candidate) => new()
    {
        Id = candidate.Id,
        Version = candidate.Version,
        Commune = candidate.Commune,
        Transport = candidate.Transport,
        Level = candidate.Level,
        Licences = candidate.Licences,
        Barriers = candidate.Barriers,
        Levers = candidate.Levers,
        Availability = candidate.Availability,
        Qpv = candidate.Qpv,
        Path = candidate.Path,
    };

    /// <summary>The person as the rules take them; without verdicts, which no rule asks for.</summary>
    internal MatchableCandidate ToCandidate() => new()
    {
        Id = Id,
        Version = Version,
        Commune = Commune,
        Transport = Transport,
        Level = Level,
        Licences = Licences,
        Barriers = Barriers,
        Levers = Levers,
        Availability = Availability,
        Qpv = Qpv,
        Path = Path,
        Eligibility = new(new Dictionary<EligibilityPolicy, EligibilityTimeline>()),
    };
}
