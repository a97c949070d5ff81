using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Transport;

/// <summary>One operation of a batch.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Request">What is asked; null when it could not be read.</param>
/// <param name="Refusal">Why it could not be read; null when it could.</param>
internal sealed record BatchedOperation(BatchIndex Index, GraphQLRequest? Request, RequestRefusal? Refusal);
