namespace Matching.Seed.Candidates;

/// <summary>Ages in completed years, both ends included.</summary>
/// <param name="Youngest">The lowest age.</param>
/// <param name="Oldest">The highest age.</param>
internal readonly record struct AgeRange(int Youngest, int Oldest)
{
    /// <summary>Younger than 26.</summary>
    public static readonly AgeRange Under26 = new(18, 25);

    /// <summary>26 to 49.</summary>
    public static readonly AgeRange Middle = new(26, 49);

    /// <summary>Exactly 50: not yet "over 50".</summary>
    public static readonly AgeRange Fifty = new(50, 50);

    /// <summary>51 and older.</summary>
    public static readonly AgeRange Over50 = new(51, 63);
}
