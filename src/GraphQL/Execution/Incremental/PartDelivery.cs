using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Execution.Incremental;

/// <summary>Data of a pending part, to be merged into what the client has.</summary>
/// <param name="Part">The part it belongs to.</param>
/// <param name="Path">Where its data or the first of its items belongs.</param>
/// <param name="Json">An object, or a list of items, as JSON; null in the older format when nothing came.</param>
/// <param name="Errors">What went wrong in it; empty for nothing.</param>
internal sealed record PartDelivery(PendingPart Part, ErrorPath? Path, ResultWriter Json, IReadOnlyList<GraphQLError> Errors);
