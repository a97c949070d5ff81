namespace Matching.Domain.Placements;

/// <summary>The hours of one placement in one month, with their evidence.</summary>
public sealed record Timesheet
{
    /// <summary>The identifier.</summary>
    public required TimesheetId Id { get; init; }

    /// <summary>The placement; with <see cref="Month"/> unique but for counter-entries.</summary>
    public required PlacementId PlacementId { get; init; }

    /// <summary>The month.</summary>
    public required YearMonth Month { get; init; }

    /// <summary>Paid hours, training inside the contract included.</summary>
    public required InsertionHours Hours { get; init; }

    /// <summary>How many of them were training; null when not told apart.</summary>
    public InsertionHours? TrainingHours { get; init; }

    /// <summary>The timesheet that this one takes back: its hours then count negative; null for an ordinary one.</summary>
    public TimesheetId? Corrects { get; init; }

    /// <summary>The payslip or signed statement seen; null before.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>Where it stands.</summary>
    public TimesheetState State { get; init; } = TimesheetState.Draft;

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }

    /// <summary>The hours that count, negative for a counter-entry; 0 unless validated or locked.</summary>
    public decimal CountedHours => !State.Counts() ? 0 : Corrects is null ? Hours.Value : -Hours.Value;

    /// <summary>What contradicts itself or cannot be kept; empty when all is well.</summary>
    /// <param name="today">The present day: no hours are worked in the future.</param>
    public IEnumerable<InputFault> Faults(DateOnly today)
    {
        var hoursOfMonth = Month.LastDay.Day * 24;
        if (Hours.Value > hoursOfMonth)
            yield return new InputFault("timesheet.too-many-hours", Hours.ToString(), $"at most the {hoursOfMonth} hours of {Month.ToString()}")
            {
                Field = "hours",
            };
        if (TrainingHours > Hours)
            yield return new InputFault("timesheet.training-above-hours", TrainingHours.ToString(), $"at most the {Hours.Value} hours paid")
            {
                Field = "trainingHours",
            };
        if (Month.FirstDay > today)
            yield return new InputFault("date.future", Month.ToString(), $"{YearMonth.Of(today).ToString()} or earlier") { Field = "month" };
    }

    /// <summary>Moves the timesheet, or refuses and names the moves that are allowed.</summary>
    public Transition<Timesheet> TransitionTo(TimesheetState state) =>
        TimesheetStates.Machine.Refusal(State, state) is { } refusal ? refusal : this with { State = state };
}

/// <summary>Identifies a monthly timesheet.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct TimesheetId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static TimesheetId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
