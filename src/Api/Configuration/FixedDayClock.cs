namespace Matching.Api.Configuration;

/// <summary>A clock on which it is always the same day, in legal time; the hours go on as the machine's do, so that tokens begin and end.</summary>
/// <remarks>Programs on one data folder agree on the moment. At midnight the day begins anew: docs/decisions/0100.</remarks>
/// <param name="day">The day it always is.</param>
/// <param name="machine">Where the hours come from, and how long things last.</param>
internal sealed class FixedDayClock(DateOnly day, TimeProvider machine) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => LegalDay.On(day, machine.GetUtcNow());

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        machine.CreateTimer(callback, state, dueTime, period);
}
