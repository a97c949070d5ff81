using Matching.Seed;

namespace Matching.Api.Configuration;

/// <summary>The fictional people and offers that an empty database is filled with.</summary>
/// <param name="Enabled">Whether it is; by default until an identity provider is configured, so never by surprise in production.</param>
/// <param name="Candidates">How many people.</param>
/// <param name="Offers">How many offers.</param>
/// <param name="Seed">Chooses which people: the same number always makes the same ones.</param>
/// <param name="Train">Whether a model is trained on the made-up history at the first start, and used if the gate lets it.</param>
internal sealed record DemoSettings(bool Enabled, int Candidates, int Offers, int Seed, bool Train)
{
    private static readonly SeedOptions Defaults = new();

    /// <summary>Reads the section <c>Demo</c>.</summary>
    public static DemoSettings Read(SettingsReader reader, AuthenticationSettings authentication) => new(
        reader.Flag("Demo:Enabled", authentication.Authority is null),
        reader.Whole("Demo:Candidates", Defaults.Candidates, 1, SeedOptions.MostCandidates),
        reader.Whole("Demo:Offers", Defaults.Offers, 1, SeedOptions.MostOffers),
        reader.Whole("Demo:Seed", Defaults.Seed, 0, int.MaxValue),
        reader.Flag("Demo:Train", true));

    /// <summary>The same as whoever makes the data takes it.</summary>
    public SeedOptions ToOptions() => new() { Candidates = Candidates, Offers = Offers, Seed = Seed };
}
