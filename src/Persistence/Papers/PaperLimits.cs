namespace Matching.Persistence.Papers;

/// <summary>What an installation allows of files of papers.</summary>
/// <param name="FilesOfAPerson">How many files a person's papers have at most.</param>
/// <param name="BytesOfAPerson">How many bytes all of them have at most.</param>
/// <param name="LinkLife">How long a link opens its file.</param>
public sealed record PaperLimits(int FilesOfAPerson, long BytesOfAPerson, TimeSpan LinkLife)
{
    /// <summary>40 files and 100 MiB a person, links for two minutes.</summary>
    public static PaperLimits Usual { get; } = new(40, 100L * 1024 * 1024, TimeSpan.FromMinutes(2));
}
