namespace Matching.Seed;

/// <summary>How large the demonstration is, and from which seed it grows.</summary>
public sealed record SeedOptions
{
    /// <summary>Most people and most offers that can be asked for: identifiers of telephone numbers and contracts stay readable.</summary>
    public const int MostCandidates = 1_000_000, MostOffers = 50_000;

    /// <summary>The strongest discrimination that can be built in.</summary>
    public const double MostBias = 10;

    /// <summary>How many people: 1 to <see cref="MostCandidates"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer or more.</exception>
    public int Candidates { get; init => field = Within(value, MostCandidates, nameof(Candidates)); } = 3_000;

    /// <summary>How many offers are open now, 1 to <see cref="MostOffers"/>; three times as many past ones are made for the history.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer or more.</exception>
    public int Offers { get; init => field = Within(value, MostOffers, nameof(Offers)); } = 200;

    /// <summary>The seed: the same one gives the same data on the same day.</summary>
    public int Seed { get; init; } = 2026;

    /// <summary>
    /// How strong the discrimination built into the made-up past is, 0 to <see cref="MostBias"/>: 1 as documented with the hidden
    /// process (<c>seed/History/README.md</c>), 0 for none, more for a past that no model should be promoted on.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range, or not a number.</exception>
    public double BiasStrength
    {
        get;
        init => field = value is >= 0 and <= MostBias
            ? value
            : throw new ArgumentOutOfRangeException(nameof(BiasStrength), value, $"Expected 0 to {MostBias}.");
    } = 1;

    /// <summary>
    /// How surely the hours that somebody wants tell the sex, 0 (as little as in the demonstration) to 1 (women want at most 32 hours
    /// a week, men do not): the way by which a model that never sees sex may find it again.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range, or not a number.</exception>
    public double HoursFollowSex
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(HoursFollowSex), value, "Expected 0 to 1.");
    }

    /// <summary>A past that kept women out of work, with files that give sex away: a model learned from it must be refused.</summary>
    public SeedOptions MadeUnfair() => this with { BiasStrength = 5, HoursFollowSex = 1 };

    private static int Within(int value, int most, string name) => value >= 1 && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"Expected 1 to {most}.");
}
