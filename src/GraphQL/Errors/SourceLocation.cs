namespace Matching.GraphQL.Errors;

/// <summary>A place in a GraphQL document; both numbers start at 1 and columns count UTF-16 code units.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct SourceLocation(int Line, int Column);
