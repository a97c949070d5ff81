namespace Matching.GraphQL;

/// <summary>How large a document may be that a client brings; trusted documents are not held to it.</summary>
/// <param name="MaxTokens">The most tokens, comments and commas not counted.</param>
/// <param name="MaxAliases">The most aliases.</param>
/// <param name="MaxDepth">Fields within fields, once fragments are spread.</param>
public sealed record DocumentLimits(int MaxTokens, int MaxAliases, int MaxDepth);
