namespace Matching.Persistence.Papers;

/// <summary>A file that was sent and checked, on its way into the vault.</summary>
/// <param name="File">What it is.</param>
/// <param name="Open">Reads its bytes from their start; may be called several times.</param>
public sealed record SentPaper(PaperFile File, Func<Stream> Open);
