namespace Matching.Domain.Offers;

/// <summary>An offer of work that counts towards an obligation of a marché.</summary>
public sealed record Offer
{
    /// <summary>The identifier.</summary>
    public required OfferId Id { get; init; }

    /// <summary>The owner's reference; with <see cref="ContractorId"/> the natural key of imports; null when entered by hand.</summary>
    public string? Reference { get; init; }

    /// <summary>The marché.</summary>
    public required MarcheId MarcheId { get; init; }

    /// <summary>The obligation that the hours count towards.</summary>
    public required HoursObligationId ObligationId { get; init; }

    /// <summary>The company that owns the offer.</summary>
    public required ContractorId ContractorId { get; init; }

    /// <summary>The structure that employs; null for a direct hire or when not chosen.</summary>
    public CarrierEmployerId? CarrierId { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The description; plain text.</summary>
    public string Description { get; init; } = "";

    /// <summary>The occupation.</summary>
    public required RomeCode Rome { get; init; }

    /// <summary>How many people are sought; 1 to 500.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1 to 500.</exception>
    public int Openings
    {
        get;
        init => field = value is >= 1 and <= 500 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected 1 to 500 openings.");
    } = 1;

    /// <summary>How many openings are filled; 0 to <see cref="Openings"/>.</summary>
    public int FilledOpenings { get; init; }

    /// <summary>The kind of contract.</summary>
    public required ContractType ContractType { get; init; }

    /// <summary>How the obligation is fulfilled.</summary>
    public required CarrierMode CarrierMode { get; init; }

    /// <summary>The insertion hours planned for each opening; null when not planned.</summary>
    public InsertionHours? HoursPlanned { get; init; }

    /// <summary>The hours a week; null when not said.</summary>
    public WeeklyHours? WeeklyHours { get; init; }

    /// <summary>The lowest level asked for; null when none is.</summary>
    public QualificationLevel? MinLevel { get; init; }

    /// <summary>Whether that level is a condition by law or by the marché, and not only a wish.</summary>
    public bool IsMinLevelMandatory { get; init; }

    /// <summary>Licences without which the work may not be done.</summary>
    public IReadOnlyList<LicenceCode> LicencesRequired { get; init; } = [];

    /// <summary>Where the work is.</summary>
    public required Site Site { get; init; }

    /// <summary>When in the day or week; null when not said.</summary>
    public Shift? Shift { get; init; }

    /// <summary>Whether public transport reaches the site at the start of the shift.</summary>
    public TransitReachability TransitReachable { get; init; }

    /// <summary>Whether a tutor accompanies the person; null when not said.</summary>
    public bool? HasTutor { get; init; }

    /// <summary>Whether it is listed asbestos work, closed to fixed-term and temporary contracts.</summary>
    public bool IsListedAsbestosWork { get; init; }

    /// <summary>The first day of work.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day of work, inclusive; null when open or permanent.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The last day for proposing somebody; null when there is none.</summary>
    public DateOnly? ApplicationDeadline { get; init; }

    /// <summary>Where the offer stands.</summary>
    public OfferStatus Status { get; init; } = OfferStatus.Draft;

    /// <summary>When it was first published; null before.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was entered: given with its first save where nothing else is said. What was kept before this was noted has year 1.</summary>
    public DateTimeOffset EnteredAt { get; init; }

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }

    /// <summary>Whether somebody may be proposed on that day.</summary>
    public bool IsOpenOn(DateOnly day) =>
        Status.IsOpen() && (ApplicationDeadline is null || day <= ApplicationDeadline) && (EndsOn is null || day <= EndsOn);

    /// <summary>Whether a company may be introduced on that day to people proposed before: the last day for proposing may have passed.</summary>
    public bool TakesIntroductionsOn(DateOnly day) => Status.IsOpen() && (EndsOn is null || day <= EndsOn);

    /// <summary>Moves the offer, or refuses and names the moves that are allowed.</summary>
    /// <remarks>Open and filled states go with the number of filled openings; see <see cref="FillOne"/>, <see cref="Resume"/>.</remarks>
    public Transition<Offer> TransitionTo(OfferStatus status)
    {
        if (OfferStates.Machine.Refusal(Status, status) is { } refusal) return refusal;
        return OfferStates.ByOpenings(FilledOpenings, Openings) is var fitting && status.IsOpenOrFilled() && status != fitting
            ? new InputFault("offer.state-of-openings", CodeWord.Of(status), $"{fitting}, as {FilledOpenings} of {Openings} openings are filled")
            : this with { Status = status };
    }

    /// <summary>Publishes a draft.</summary>
    /// <param name="at">The moment, kept when it is the first time.</param>
    public Transition<Offer> Publish(DateTimeOffset at) =>
        (this with { PublishedAt = PublishedAt ?? at }).TransitionTo(OfferStatus.Published);

    /// <summary>Opens a suspended offer again, in the state that its filled openings ask for.</summary>
    public Transition<Offer> Resume() => TransitionTo(OfferStates.ByOpenings(FilledOpenings, Openings));

    /// <summary>Counts one more opening as filled and moves the offer accordingly.</summary>
    public Transition<Offer> FillOne() => FilledOpenings >= Openings
        ? new InputFault("offer.full", $"{FilledOpenings}", $"at most {Openings} filled openings")
        : WithFilled(FilledOpenings + 1);

    /// <summary>Counts one opening less as filled, after a cancelled hire.</summary>
    public Transition<Offer> ReopenOne() => FilledOpenings == 0
        ? new InputFault("offer.nothing-filled", "0", "at least 1 filled opening")
        : WithFilled(FilledOpenings - 1);

    /// <summary>What contradicts itself or cannot be kept; empty when all is well.</summary>
    public IEnumerable<InputFault> Faults() => OfferChecks.Of(this);

    private Transition<Offer> WithFilled(int filled)
    {
        var next = OfferStates.ByOpenings(filled, Openings);
        var counted = this with { FilledOpenings = filled };
        return next == Status ? counted : counted.TransitionTo(next);
    }
}

/// <summary>Identifies an offer.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct OfferId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static OfferId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
