namespace Matching.Domain.Marches;

/// <summary>The insertion hours that one contractor owes on one lot.</summary>
public sealed record HoursObligation
{
    /// <summary>The identifier.</summary>
    public required HoursObligationId Id { get; init; }

    /// <summary>Who owes the hours; null before the lot is awarded.</summary>
    public ContractorId? ContractorId { get; init; }

    /// <summary>The hours owed; zero is possible when the clause is qualitative only.</summary>
    public required InsertionHours RequiredHours { get; init; }

    /// <summary>The part of all worked hours that is owed instead of a fixed figure; null when the figure is fixed.</summary>
    public Share? ShareOfWorkedHours { get; init; }

    /// <summary>The part of the hours that residents of QPV are to work; null when the marché sets none.</summary>
    public InsertionHours? QpvTargetHours { get; init; }

    /// <summary>Goals beside the hours.</summary>
    public IReadOnlyList<QualitativeTarget> QualitativeTargets { get; init; } = [];

    /// <summary>The last day for working the hours; null: the marché's end.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Hours validated before the first timesheet kept here (an imported running marché).</summary>
    public InsertionHours OpeningBalance { get; init; }

    /// <summary>How the hours were computed; null when the marché only names them.</summary>
    public Calibration? Calibration { get; init; }

    /// <summary>The hours owed: the share of the worked hours where one is set and they are known, else the fixed figure.</summary>
    /// <param name="workedHours">All hours worked on the lot; null when not known.</param>
    public InsertionHours OwedHours(InsertionHours? workedHours = null) =>
        ShareOfWorkedHours is { } share && workedHours is { } worked
            ? InsertionHours.Rounded(worked.Value * share.Value)
            : RequiredHours;
}

/// <summary>Identifies an obligation of insertion hours.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct HoursObligationId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static HoursObligationId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>A goal beside the hours, such as hires among women or a share of permanent jobs.</summary>
/// <param name="Text">The goal in the words of the marché.</param>
/// <param name="Persons">The persons to reach, 1 or more; null when the goal is not counted in persons.</param>
public sealed record QualitativeTarget(string Text, int? Persons = null);
