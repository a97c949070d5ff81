namespace Matching.Domain.Marches;

/// <summary>How far a target for residents of QPV is reached: always in hours and in persons.</summary>
/// <param name="Target">The target.</param>
/// <param name="Hours">The insertion hours done by anybody.</param>
/// <param name="QpvHours">Those done by residents of QPV, as judged at their hire.</param>
/// <param name="Persons">The persons who did the hours.</param>
/// <param name="QpvPersons">The residents of QPV among them.</param>
public sealed record NpnruProgress(NpnruTarget Target, InsertionHours Hours, InsertionHours QpvHours, int Persons, int QpvPersons)
{
    /// <summary>The hours that residents of QPV still have to work.</summary>
    public InsertionHours StillOwedHours => Target.OwedHours.Less(QpvHours);

    /// <summary>The part of the target still owed, 0 to 1.</summary>
    public Share StillOwed => Share.Of(StillOwedHours.Value, Target.OwedHours.Value) ?? new Share(0);

    /// <summary>The residents' part of the hours; null when none were done.</summary>
    public Share? ShareOfHours => Share.Of(QpvHours.Value, Hours.Value);

    /// <summary>The residents' part of the persons; null when there are none.</summary>
    public Share? ShareOfPersons => Share.Of(QpvPersons, Persons);

    /// <summary>The mean hours of one person; null when there are none.</summary>
    public decimal? HoursPerPerson => Persons == 0 ? null : Hours.Value / Persons;

    /// <summary>
    /// The residents still to hire, if they work as many hours as people did so far; null when nobody has yet.
    /// </summary>
    public int? PersonsStillNeeded => HoursPerPerson is > 0 and { } each
        ? (int)Math.Ceiling(StillOwedHours.Value / each)
        : StillOwedHours == InsertionHours.None ? 0 : null;
}
