namespace Matching.Seed;

/// <summary>The database holds data that is not the demonstration's: made-up people must not mix with real ones.</summary>
public sealed class SeedRefusedException(string message) : Exception(message)
{
    /// <summary>The stable code of this refusal.</summary>
    public const string Code = "seed.real-data";
}
