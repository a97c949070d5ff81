namespace Matching.Api.Configuration;

/// <summary>The fictional people and offers that an empty database is filled with.</summary>
/// <param name="Enabled">Whether it is; by default until an identity provider is configured, so never by surprise in production.</param>
/// <param name="Candidates">How many people.</param>
/// <param name="Offers">How many offers.</param>
/// <param name="Seed">Chooses which people: the same number always makes the same ones.</param>
internal sealed record DemoSettings(bool Enabled, int Candidates, int Offers, int Seed)
{
    /// <summary>Reads the section <c>Demo</c>.</summary>
    public static DemoSettings Read(SettingsReader reader, AuthenticationSettings authentication) => new(
        reader.Flag("Demo:Enabled", authentication.Authority is null),
        reader.Whole("Demo:Candidates", 1_200, 1, 1_000_000),
        reader.Whole("Demo:Offers", 150, 1, 100_000),
        reader.Whole("Demo:Seed", 2019, 0, int.MaxValue));
}
