namespace Matching.Domain.Offers;

/// <summary>When in the day or week work is done.</summary>
public enum Shift
{
    /// <summary>Usual daytime hours.</summary>
    Day,

    /// <summary>Starting before 7:00.</summary>
    EarlyMorning,

    /// <summary>Ending after 20:00.</summary>
    Evening,

    /// <summary>Night work.</summary>
    Night,

    /// <summary>Saturdays or Sundays.</summary>
    Weekend,

    /// <summary>Two stretches with a long pause (coupé), usual in cleaning and catering.</summary>
    Split,
}
