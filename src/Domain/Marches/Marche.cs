using System.Globalization;

namespace Matching.Domain.Marches;

/// <summary>A marché clausé: the public or private contract that carries the insertion clause.</summary>
public sealed record Marche
{
    /// <summary>The identifier.</summary>
    public required MarcheId Id { get; init; }

    /// <summary>The buyer's reference; with <see cref="BuyerId"/> the natural key of imports.</summary>
    public required string Reference { get; init; }

    /// <summary>What is bought.</summary>
    public required string Title { get; init; }

    /// <summary>Who buys.</summary>
    public required BuyerId BuyerId { get; init; }

    /// <summary>The desk that follows the clause; null when nobody does yet.</summary>
    public ClauseDeskId? DeskId { get; init; }

    /// <summary>The legal basis of the clause.</summary>
    public required ClauseLegalBasis LegalBasis { get; init; }

    /// <summary>The branch of the work.</summary>
    public MarcheSector Sector { get; init; }

    /// <summary>What the marché buys.</summary>
    public required MarcheKind Kind { get; init; }

    /// <summary>The amount without VAT; null when not known.</summary>
    public Euros? AmountExclVat { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day, inclusive; null when it is open.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Whether the ANRU funds it, so that the charter's floors for residents of QPV apply.</summary>
    public bool IsAnruFunded { get; init; }

    /// <summary>Whether it is gestion urbaine de proximité, with the higher floor where the ANRU funds it.</summary>
    public bool IsLocalUrbanManagement { get; init; }

    /// <summary>
    /// The least part of residents of QPV in each list of people suggested for its offers, in whole per cents of 1 to 99; null when
    /// it asks for none.
    /// </summary>
    public Share? QpvListFloor { get; init; }

    /// <summary>All hours that the work is expected to take, whoever works them: the base of the charter's floors; null when not known.</summary>
    public InsertionHours? WorkedHoursForecast { get; init; }

    /// <summary>Where the work is; null when not known.</summary>
    public Site? Site { get; init; }

    /// <summary>The penalty for each missing hour, as this marché fixes it; null when it fixes none.</summary>
    public Euros? PenaltyPerMissingHour { get; init; }

    /// <summary>The lots, by number; at least one.</summary>
    public IReadOnlyList<Lot> Lots { get; init; } = [];

    /// <summary>When it was entered: given with its first save where nothing else is said. What was kept before this was noted has year 1.</summary>
    public DateTimeOffset EnteredAt { get; init; }

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }

    /// <summary>All obligations of all lots.</summary>
    public IEnumerable<HoursObligation> Obligations => Lots.SelectMany(lot => lot.Obligations);

    /// <summary>The hours owed on an obligation. A share is taken of the hours that the marché is expected to take, where one lot is all of it; the hours of
    /// one lot of several are not known, and the fixed figure stands.</summary>
    public InsertionHours OwedHours(HoursObligation obligation) => obligation.OwedHours(Lots.Count == 1 ? WorkedHoursForecast : null);

    /// <summary>The last day for the obligation's hours; null when neither it nor the marché has an end.</summary>
    public DateOnly? DeadlineOf(HoursObligation obligation) => obligation.Deadline ?? EndsOn;

    /// <summary>The marché with another floor of its lists.</summary>
    /// <param name="percent">Whole per cents of 1 to 99; null asks for no floor. Others are refused.</param>
    public Transition<Marche> WithQpvListFloor(int? percent) => percent is null or (>= 1 and <= 99)
        ? this with { QpvListFloor = percent is { } asked ? Share.FromPercent(asked) : null }
        : MarcheChecks.FloorOutOfRange(percent.Value.ToString(CultureInfo.InvariantCulture), nameof(percent));

    /// <summary>What contradicts itself or cannot be kept; empty when all is well.</summary>
    public IEnumerable<InputFault> Faults() => MarcheChecks.Of(this);
}

/// <summary>Identifies a marché.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct MarcheId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static MarcheId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>What a marché buys.</summary>
public enum MarcheKind
{
    /// <summary>Works (travaux).</summary>
    Works,

    /// <summary>Services.</summary>
    Services,

    /// <summary>Supplies (fournitures).</summary>
    Supplies,

    /// <summary>Intellectual services (prestations intellectuelles).</summary>
    Intellectual,
}
