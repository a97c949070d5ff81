namespace Matching.GraphQL.Language;

/// <summary>Where a node stands in its document.</summary>
/// <param name="Start">Offset of its first byte in the UTF-8 source, from 0.</param>
/// <param name="End">Offset after its last byte.</param>
public readonly record struct Location(int Start, int End);
