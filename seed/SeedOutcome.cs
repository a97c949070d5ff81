namespace Matching.Seed;

/// <summary>What became of asking for the demonstration.</summary>
public enum SeedOutcome
{
    /// <summary>It was written.</summary>
    Written,

    /// <summary>The database holds it already; nothing was changed.</summary>
    AlreadyThere,
}
