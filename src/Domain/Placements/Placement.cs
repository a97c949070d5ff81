namespace Matching.Domain.Placements;

/// <summary>A hire on the clause: the hours that it yields count towards the offer's obligation.</summary>
public sealed record Placement
{
    /// <summary>The identifier.</summary>
    public required PlacementId Id { get; init; }

    /// <summary>The owner's reference, the natural key of imports; null when entered by hand.</summary>
    public string? Reference { get; init; }

    /// <summary>The person.</summary>
    public required CandidateId CandidateId { get; init; }

    /// <summary>The offer.</summary>
    public required OfferId OfferId { get; init; }

    /// <summary>The candidature that led here; null for an imported placement.</summary>
    public CandidatureId? CandidatureId { get; init; }

    /// <summary>The structure that employs; null for a direct hire.</summary>
    public CarrierEmployerId? CarrierId { get; init; }

    /// <summary>The kind of contract.</summary>
    public required ContractType ContractType { get; init; }

    /// <summary>The first day of work: eligibility and QPV are judged here.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day, inclusive; null when open.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The first day whose hours count; null: <see cref="StartsOn"/>.</summary>
    public DateOnly? ValuedFrom { get; init; }

    /// <summary>The last day whose hours count, inclusive; null when the desk sets no limit.</summary>
    public DateOnly? ValuedUntil { get; init; }

    /// <summary>Whether the person lived in a QPV when hired; null when nobody looked.</summary>
    public QpvMembership? QpvAtHire { get; init; }

    /// <summary>The facilitateur's decision; null for an imported placement.</summary>
    public EligibilityDecisionId? EligibilityDecisionId { get; init; }

    /// <summary>Where it stands.</summary>
    public PlacementState State { get; init; } = PlacementState.Planned;

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }

    /// <summary>Moves the placement, or refuses and names the moves that are allowed.</summary>
    public Transition<Placement> TransitionTo(PlacementState state) =>
        PlacementStates.Machine.Refusal(State, state) is { } refusal ? refusal : this with { State = state };

    /// <summary>Whether hours worked on that day count.</summary>
    public bool Values(DateOnly day) =>
        day >= (ValuedFrom ?? StartsOn) && (ValuedUntil is null || day <= ValuedUntil) && (EndsOn is null || day <= EndsOn);

    /// <summary>Whether a month's hours count: all of them when at least one of its days does, since timesheets do not tell days apart.</summary>
    public bool ValuesAnyOf(YearMonth month) =>
        month.LastDay >= (ValuedFrom ?? StartsOn) && (ValuedUntil is null || month.FirstDay <= ValuedUntil) && (EndsOn is null || month.FirstDay <= EndsOn);

    /// <summary>What contradicts itself or cannot be kept; empty when all is well.</summary>
    public IEnumerable<InputFault> Faults() => new[]
    {
        PlainText.Check("reference", Reference),
        DateRange.Check("endsOn", StartsOn, EndsOn),
        DateRange.Check("valuedUntil", ValuedFrom ?? StartsOn, ValuedUntil),
        ValuedFrom < StartsOn
            ? new InputFault("date.before-start", DateRange.Text(ValuedFrom.Value), $"{DateRange.Text(StartsOn)} or later") { Field = "valuedFrom" }
            : null,
    }.OfType<InputFault>();
}

/// <summary>Identifies a placement.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct PlacementId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static PlacementId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
