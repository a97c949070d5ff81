namespace Matching.Domain.Candidates;

/// <summary>Ages in completed years, and the days on which they change.</summary>
public static class Age
{
    /// <summary>The age in completed years.</summary>
    /// <param name="birth">The day of birth.</param>
    /// <param name="day">The day in question.</param>
    /// <returns>Negative before birth.</returns>
    public static int InYears(DateOnly birth, DateOnly day)
    {
        var years = day.Year - birth.Year;
        return day < BirthdayIn(birth, day.Year) ? years - 1 : years;
    }

    /// <summary>The first day on which somebody is that old. Born on 29 February: 1 March in common years.</summary>
    /// <remarks>
    /// An age is reached when the years are completed, which in a common year is after 28 February: the reading that never
    /// makes somebody older than they are.
    /// </remarks>
    public static DateOnly FirstDayAged(DateOnly birth, int years) => BirthdayIn(birth, birth.Year + years);

    private static DateOnly BirthdayIn(DateOnly birth, int year) =>
        birth is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year)
            ? new(year, 3, 1)
            : new(year, birth.Month, birth.Day);
}
