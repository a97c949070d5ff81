namespace Matching.GraphQL.Language;

/// <summary>Where a node stands in its document.</summary>
/// <param name="Start">Offset of its first byte in the UTF-8 source, from 0.</param>
/// <param name="End">Offset after its last byte.</param>
public readonly record struct Location(int Start, int End);

/// <summary>A position in a document as people count it (specification section 7.1.2, "Errors").</summary>
/// <param name="Line">The line, from 1; LF, CR and CR LF each end one.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units as graphql-js counts.</param>
public readonly record struct SourceLocation(int Line, int Column);
