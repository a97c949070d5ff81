namespace Matching.Domain.Places;

/// <summary>The day it is, where the clause is law.</summary>
public static class LegalDay
{
    // A machine without zone data still serves; its day then begins an hour or two late.
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The present day in legal time (décret n° 2017-292: Paris), wherever the server stands.</summary>
    public static DateOnly Today(this TimeProvider clock) => Of(clock.GetUtcNow());

    /// <summary>The day of a moment in legal time.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Paris).DateTime);

    /// <summary>The moment at which a day begins in legal time.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(
        day.ToDateTime(TimeOnly.MinValue), Paris.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue))).ToUniversalTime();

    /// <summary>The same time of the day, in legal time, on another day. An hour that this day leaves out when summer time begins is told an hour
    /// later.</summary>
    public static DateTimeOffset On(DateOnly day, DateTimeOffset moment)
    {
        var there = day.ToDateTime(TimeOnly.FromTimeSpan(TimeZoneInfo.ConvertTime(moment, Paris).TimeOfDay));
        if (Paris.IsInvalidTime(there)) there = there.AddHours(1);
        return new DateTimeOffset(there, Paris.GetUtcOffset(there)).ToUniversalTime();
    }
}
