using System.Collections.Frozen;
using Matching.Eligibility;

namespace Matching.Retrieval;

/// <summary>What the engine holds of an open offer and of the marché behind it.</summary>
public sealed record MatchableOffer : IGeoRecord
{
    /// <summary>Which offer it is.</summary>
    public required OfferId Id { get; init; }

    /// <summary>The version of the offer that this was made from.</summary>
    public required long Version { get; init; }

    /// <summary>The marché that the hours count for.</summary>
    public required MarcheId MarcheId { get; init; }

    /// <summary>The company that owes the hours.</summary>
    public required ContractorId ContractorId { get; init; }

    /// <summary>The structure that employs; null for a direct hire or when not chosen.</summary>
    public CarrierEmployerId? CarrierId { get; init; }

    /// <summary>The occupation.</summary>
    public required RomeCode Rome { get; init; }

    /// <summary>The kind of contract.</summary>
    public required ContractType ContractType { get; init; }

    /// <summary>The branch of the marché, as desks report it.</summary>
    public MarcheSector Sector { get; init; }

    /// <summary>The insertion hours planned for each opening; null when not planned.</summary>
    public InsertionHours? HoursPlanned { get; init; }

    /// <summary>Whether it is listed asbestos work.</summary>
    public bool IsListedAsbestosWork { get; init; }

    /// <summary>Licences without which the work may not be done.</summary>
    public IReadOnlyList<LicenceCode> LicencesRequired { get; init; } = [];

    /// <summary>The lowest level asked for; null when none is.</summary>
    public QualificationLevel? MinLevel { get; init; }

    /// <summary>Whether that level is a condition by law or by the marché, and not only a wish.</summary>
    public bool IsMinLevelMandatory { get; init; }

    /// <summary>Where the work is: the exact point or the commune's centre; null when not known.</summary>
    public Coordinates? Site { get; init; }

    /// <summary>How far from <see cref="Site"/> the work may well be; 0 where it is the very point.</summary>
    public Kilometres PlaceVagueness { get; init; }

    /// <summary>When in the day or week; null when not said.</summary>
    public Shift? Shift { get; init; }

    /// <summary>Whether public transport reaches the site at the start of the shift.</summary>
    public TransitReachability TransitReachable { get; init; }

    /// <summary>Whether a tutor accompanies the person; null when not said.</summary>
    public bool? HasTutor { get; init; }

    /// <summary>The hours a week; null when not said.</summary>
    public WeeklyHours? WeeklyHours { get; init; }

    /// <summary>The first day of work.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day of work, inclusive; null when open or permanent.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The last day for proposing somebody; null when there is none.</summary>
    public DateOnly? ApplicationDeadline { get; init; }

    /// <summary>Who was presented for the offer, and how the last of their candidatures stands; a hire without one counts as accepted.</summary>
    public IReadOnlyDictionary<CandidateId, CandidatureState> Presented { get; init; } = FrozenDictionary<CandidateId, CandidatureState>.Empty;

    /// <summary>What the marché owes to residents of QPV, and how much of it is done.</summary>
    public QpvCommitment Qpv { get; init; } = QpvCommitment.None;

    /// <summary>The least part of residents of QPV in the list of candidates, in whole per cents of 1 to 99; null when the marché asks for none.</summary>
    public Share? QpvListFloor { get; init; }

    /// <summary>By which rules and settings eligibility is judged for this marché.</summary>
    public required EligibilityPolicy Policy { get; init; }

    /// <summary>By which rules the person must be eligible beside the clause's, because of contract and carrier; null when by none.</summary>
    public EligibilityPolicy? CarrierPolicy { get; init; }

    /// <summary>Takes from an offer what the engine needs.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="policy">The policy of the marché behind it: its desk's settings, its buyer.</param>
    /// <param name="qpv">What its obligation owes to residents of QPV.</param>
    /// <param name="communeCentre">The centre of the site's commune, for a site without an exact point; null when not known.</param>
    /// <param name="sector">The branch of the marché.</param>
    /// <param name="carrier">The kind of the structure that employs; null when not chosen.</param>
    public static MatchableOffer Of(
        Offer offer, EligibilityPolicy policy, QpvCommitment qpv, CommuneCentre? communeCentre, MarcheSector sector = MarcheSector.Other,
        CarrierKind? carrier = null) => new()
    {
        Id = offer.Id,
        Version = offer.Version,
        MarcheId = offer.MarcheId,
        ContractorId = offer.ContractorId,
        CarrierId = offer.CarrierId,
        Rome = offer.Rome,
        ContractType = offer.ContractType,
        Sector = sector,
        HoursPlanned = offer.HoursPlanned,
        IsListedAsbestosWork = offer.IsListedAsbestosWork,
        LicencesRequired = offer.LicencesRequired,
        MinLevel = offer.MinLevel,
        IsMinLevelMandatory = offer.IsMinLevelMandatory,
        Site = offer.Site.Point ?? communeCentre?.Point,
        PlaceVagueness = offer.Site.Point is null && communeCentre is { } centre ? centre.Vagueness : default,
        Shift = offer.Shift,
        TransitReachable = offer.TransitReachable,
        HasTutor = offer.HasTutor,
        WeeklyHours = offer.WeeklyHours,
        StartsOn = offer.StartsOn,
        EndsOn = offer.EndsOn,
        ApplicationDeadline = offer.ApplicationDeadline,
        Qpv = qpv,
        Policy = policy,
        CarrierPolicy = EligibilityPolicy.ForCarrier(offer.ContractType, carrier),
    };

    /// <summary>The last day for proposing somebody: the deadline or the end of the work, whichever comes first; null when neither is set.</summary>
    public DateOnly? LastDay => ApplicationDeadline is { } deadline && !(EndsOn < deadline) ? deadline : EndsOn;

    /// <summary>The day from which the person would work, asked on that day: a start in the past is today.</summary>
    public DateOnly StartFor(DateOnly on) => StartsOn > on ? StartsOn : on;

    Guid IGeoRecord.Key => Id.Value;

    Coordinates? IGeoRecord.Place => Site;
}
