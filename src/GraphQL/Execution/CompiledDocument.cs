using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Planning;

namespace Matching.GraphQL.Execution;

/// <summary>An operation ready to run, or the reasons why it is not.</summary>
internal sealed record CompiledDocument(ExecutionOutcome Outcome, IReadOnlyList<GraphQLError> Errors, PreparedOperation? Operation)
{
    public static CompiledDocument Refused(ExecutionOutcome outcome, IReadOnlyList<GraphQLError> errors) => new(outcome, errors, null);
}
