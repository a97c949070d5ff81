namespace Matching.Persistence;

/// <summary>How far an obligation is fulfilled: an aggregate over all its placements, without anybody's name.</summary>
/// <param name="MarcheId">The marché.</param>
/// <param name="ObligationId">The obligation.</param>
/// <param name="RequiredHours">The hours owed.</param>
/// <param name="DoneHours">The opening balance and the hours of validated and locked timesheets, counter-entries taken off.</param>
/// <param name="QpvHours">The part of the timesheets' hours worked by people who lived in a QPV when hired.</param>
/// <param name="Persons">People with a placement; callers hide figures below 5 where they could name somebody.</param>
public sealed record ObligationHours(
    MarcheId MarcheId, HoursObligationId ObligationId, InsertionHours RequiredHours, InsertionHours DoneHours, InsertionHours QpvHours, int Persons)
{
    /// <summary>The hours still owed; over-delivery never offsets another obligation.</summary>
    public InsertionHours RemainingHours => RequiredHours.Less(DoneHours);
}
