using Matching.Api.References;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Offers;

/// <summary>An offer of work that counts towards the insertion hours of a marché.</summary>
[GraphQLName("Offer")]
internal sealed class OfferNode(Offer offer)
{
    /// <summary>The offer itself.</summary>
    [GraphQLIgnore]
    public Offer Entity => offer;

    /// <summary>The global identifier.</summary>
    [ID]
    public OfferId Id => offer.Id;

    /// <summary>The owner's own reference; null when it has none.</summary>
    public string? Reference => offer.Reference;

    /// <summary>The title.</summary>
    public string Title => offer.Title;

    /// <summary>What the work is; plain text.</summary>
    public string Description => offer.Description;

    /// <summary>The ROME code of the occupation; <c>occupation</c> has its label.</summary>
    public RomeCode Rome => offer.Rome;

    /// <summary>How many people are sought.</summary>
    public int Openings => offer.Openings;

    /// <summary>How many of the openings are filled.</summary>
    public int FilledOpenings => offer.FilledOpenings;

    /// <summary>The kind of employment contract.</summary>
    public ContractType ContractType => offer.ContractType;

    /// <summary>How the company fulfils its obligation with this offer.</summary>
    public CarrierMode CarrierMode => offer.CarrierMode;

    /// <summary>Insertion hours planned for each opening; null when not planned.</summary>
    public InsertionHours? HoursPlanned => offer.HoursPlanned;

    /// <summary>Working hours a week; null when not said.</summary>
    public decimal? WeeklyHours => offer.WeeklyHours?.Value;

    /// <summary>The lowest qualification asked for; null when none is.</summary>
    public QualificationLevel? MinimumLevel => offer.MinLevel;

    /// <summary>Nobody below the lowest qualification is suggested; false when it is a wish only.</summary>
    public bool IsMinimumLevelMandatory => offer.IsMinLevelMandatory;

    /// <summary>Licences without which the work may not be done.</summary>
    public IReadOnlyList<LicenceNode> RequiredLicences => [.. offer.LicencesRequired.Select(code => new LicenceNode(code))];

    /// <summary>Where the work is.</summary>
    public SiteNode Site => new(offer.Site);

    /// <summary>When in the day or week; null when not said.</summary>
    public Shift? Shift => offer.Shift;

    /// <summary>Whether public transport reaches the site in time for the start of work.</summary>
    public TransitReachability TransitReachable => offer.TransitReachable;

    /// <summary>Whether a tutor accompanies the person; null when not said.</summary>
    public bool? HasTutor => offer.HasTutor;

    /// <summary>Listed asbestos work: closed to fixed-term and temporary contracts (Code du travail, L4154-1).</summary>
    public bool IsListedAsbestosWork => offer.IsListedAsbestosWork;

    /// <summary>The first day of work.</summary>
    public DateOnly StartsOn => offer.StartsOn;

    /// <summary>The last day of work, inclusive; null when open or permanent.</summary>
    public DateOnly? EndsOn => offer.EndsOn;

    /// <summary>The last day on which somebody may be proposed; null when there is none.</summary>
    public DateOnly? ApplyUntil => offer.ApplicationDeadline;

    /// <summary>Where the offer stands.</summary>
    public OfferStatus Status => offer.Status;

    /// <summary>When it was first published; null before.</summary>
    public DateTimeOffset? PublishedAt => offer.PublishedAt;

    /// <summary>Counts the changes: give it back with a change, so that two people do not overwrite each other.</summary>
    public long Version => offer.Version;

    /// <summary>When the offer was entered; null when that was not noted.</summary>
    public DateTimeOffset? EnteredAt => offer.EnteredAt.Ticks > 0 ? offer.EnteredAt : null;
}
