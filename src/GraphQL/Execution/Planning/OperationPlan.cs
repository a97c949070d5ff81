using Matching.GraphQL.Costs;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>One operation compiled for one assignment of the variables that stand in its <c>@skip</c> and <c>@include</c>: what remains needs no look at the
/// document.</summary>
internal sealed class OperationPlan(ObjectType root, OperationCompiler compiler, SelectionPlan selection, PlannedCost cost, OperationDefinitionNode operation)
{
    public ObjectType Root { get; } = root;

    /// <summary>The operation it is made of.</summary>
    public OperationDefinitionNode Operation { get; } = operation;

    public SelectionPlan Selection { get; } = selection;

    /// <summary>How many fields are planned so far; selections of abstract types may still add some.</summary>
    public int FieldCount => compiler.FieldCount;

    /// <summary>What it costs.</summary>
    public PlannedCost Cost { get; } = cost;
}
