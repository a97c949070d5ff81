namespace Matching.Persistence.Imports.Reading;

/// <summary>What a first pass over the bytes told of a file.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Encoding">The encoding, detected.</param>
/// <param name="IsJson">Whether the first character opens a JSON array or object.</param>
/// <param name="HasMixedLineEnds">Whether lines end in LF here and CRLF there; harmless, but said.</param>
internal sealed record FileInspection(long Bytes, FileEncoding Encoding, bool IsJson, bool HasMixedLineEnds);
