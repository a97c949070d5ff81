namespace Matching.Persistence.Marches;

/// <summary>How far an obligation is fulfilled: an aggregate over all its placements, without anybody's name, as far as its reader may know.</summary>
/// <param name="MarcheId">The marché.</param>
/// <param name="ObligationId">The obligation.</param>
/// <param name="RequiredHours">The hours owed.</param>
/// <param name="DoneHours">The opening balance and the hours of validated and locked timesheets, counter-entries taken off.</param>
/// <param name="QpvHours">The part of the timesheets' hours worked by people who lived in a QPV when hired.</param>
public sealed record ObligationHours(
    MarcheId MarcheId, HoursObligationId ObligationId, InsertionHours RequiredHours, InsertionHours DoneHours, InsertionHours QpvHours)
{
    /// <summary>Whether hours are left out because so few people worked them that the figure would tell of somebody.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Who has a placement, each once, to count nobody twice over several obligations; for counting only.</summary>
    public IReadOnlySet<CandidateId> People { get; init; } = new HashSet<CandidateId>();

    /// <summary>People with a placement.</summary>
    public int Persons => People.Count;

    /// <summary>Whether people are left out because they are so few.</summary>
    public bool HidesPeople { get; init; }

    /// <summary>The hours still owed; over-delivery never offsets another obligation.</summary>
    public InsertionHours RemainingHours => RequiredHours.Less(DoneHours);
}
