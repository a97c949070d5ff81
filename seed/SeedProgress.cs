namespace Matching.Seed;

/// <summary>How far the writing of the demonstration has come.</summary>
/// <param name="Stage">What is being written.</param>
/// <param name="Done">The entries written so far, of all stages.</param>
/// <param name="Total">All entries; 0 while they are being made.</param>
public readonly record struct SeedProgress(SeedStage Stage, int Done, int Total);
