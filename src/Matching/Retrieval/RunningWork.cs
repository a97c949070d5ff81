namespace Matching.Retrieval;

/// <summary>Work on the clause that a person has agreed to or does now.</summary>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day, inclusive; null when it is open.</param>
/// <param name="WeeklyHours">The hours a week; null when not said, which the law takes for full time (Code du travail, art. L3123-6).</param>
public sealed record RunningWork(DateOnly StartsOn, DateOnly? EndsOn, WeeklyHours? WeeklyHours)
{
    /// <summary>The legal week of France (Code du travail, art. L3121-27).</summary>
    public const decimal FullTime = 35;

    /// <summary>The hours a week taken up by it, as far as is known.</summary>
    public decimal Taken => WeeklyHours?.Value ?? FullTime;

    /// <summary>Whether it has not ended by that day.</summary>
    public bool LastsOn(DateOnly day) => !(EndsOn < day);
}
