namespace Matching.Seed;

/// <summary>How large the demonstration is, and from which seed it grows.</summary>
public sealed record SeedOptions
{
    /// <summary>Most people and most offers that can be asked for: identifiers of telephone numbers and contracts stay readable.</summary>
    public const int MostCandidates = 1_000_000, MostOffers = 50_000;

    /// <summary>How many people: 1 to <see cref="MostCandidates"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer or more.</exception>
    public int Candidates { get; init => field = Within(value, MostCandidates, nameof(Candidates)); } = 3_000;

    /// <summary>How many offers are open now, 1 to <see cref="MostOffers"/>; twice as many past ones are made for the history.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer or more.</exception>
    public int Offers { get; init => field = Within(value, MostOffers, nameof(Offers)); } = 200;

    /// <summary>The seed: the same one gives the same data on the same day.</summary>
    public int Seed { get; init; } = 2026;

    private static int Within(int value, int most, string name) => value >= 1 && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"Expected 1 to {most}.");
}
