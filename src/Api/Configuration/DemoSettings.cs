using Matching.Seed;

namespace Matching.Api.Configuration;

/// <summary>The fictional people and offers that an empty database is filled with.</summary>
/// <param name="Enabled">Whether it is; by default in Development only, and not beside an identity provider.</param>
/// <param name="Candidates">How many people.</param>
/// <param name="Offers">How many offers.</param>
/// <param name="Seed">Chooses which people: the same number always makes the same ones.</param>
/// <param name="Today">The day it always is; null for the machine's.</param>
/// <param name="Train">Whether a model is trained on the made-up history at the first start, and used if the gate lets it.</param>
internal sealed record DemoSettings(bool Enabled, int Candidates, int Offers, int Seed, DateOnly? Today, bool Train)
{
    // From the perimeters of 2024 on, which the made-up people live in.
    private static readonly DateOnly FirstDay = new(2024, 1, 1), LastDay = new(2099, 12, 31);
    private static readonly SeedOptions Defaults = new();

    /// <summary>The clock of the whole product: the machine's, or one whose day stands still.</summary>
    public TimeProvider Clock => Today is { } day ? new FixedDayClock(day, TimeProvider.System) : TimeProvider.System;

    /// <summary>Reads the section <c>Demo</c>.</summary>
    public static DemoSettings Read(SettingsReader reader, AuthenticationSettings authentication, bool isDevelopment) => new(
        reader.Flag("Demo:Enabled", isDevelopment && authentication.Authority is null),
        reader.Whole("Demo:Candidates", Defaults.Candidates, 1, SeedOptions.MostCandidates),
        reader.Whole("Demo:Offers", Defaults.Offers, 1, SeedOptions.MostOffers),
        reader.Whole("Demo:Seed", Defaults.Seed, 0, int.MaxValue),
        ReadToday(reader, authentication),
        reader.Flag("Demo:Train", true));

    // Who has an identity provider has real people, whose rights change with the day.
    private static DateOnly? ReadToday(SettingsReader reader, AuthenticationSettings authentication)
    {
        var today = reader.Day("Demo:Today", FirstDay, LastDay);
        if (today is not null && authentication.Authority is not null) reader.RefuseBeside("Demo:Today", "Authentication:Authority");
        return today;
    }

    /// <summary>The same, as the maker of the data takes it.</summary>
    public SeedOptions ToOptions() => new() { Candidates = Candidates, Offers = Offers, Seed = Seed };
}

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
