using Matching.GraphQL.Language;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>A selection set below a field.</summary>
/// <param name="Set">The selections.</param>
/// <param name="Within">The deferred fragment the field stands in; null for none.</param>
internal readonly record struct SubSelection(SelectionSetNode Set, DeferUsage? Within);
