namespace Matching.GraphQL.Language;

/// <summary>A position in a document as people count it (specification section 7.1.2, "Errors").</summary>
/// <param name="Line">The line, from 1; LF, CR and CR LF each end one.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units as graphql-js counts.</param>
public readonly record struct SourceLocation(int Line, int Column);
