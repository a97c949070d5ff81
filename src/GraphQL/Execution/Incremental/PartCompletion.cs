using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Execution.Incremental;

/// <summary>A pending part of which nothing more comes.</summary>
/// <param name="Part">The part.</param>
/// <param name="Place">Where its data would have stood: its path, for a stream that of the next item.</param>
/// <param name="Errors">Why nothing (more) came; empty when all did.</param>
internal sealed record PartCompletion(PendingPart Part, ErrorPath? Place, IReadOnlyList<GraphQLError> Errors);
