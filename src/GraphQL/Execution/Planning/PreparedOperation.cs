using System.Collections.Concurrent;
using Matching.GraphQL.Costs;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Execution.Instrumentation;
using Matching.GraphQL.Introspection;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>A parsed, validated and selected operation with its plans, one for each assignment of its inclusion variables seen so far, in parts or
/// whole.</summary>
internal sealed class PreparedOperation
{
    // Beyond this many assignments plans are made anew each time: a bound on what one document may keep.
    private const int MostPlans = 64;

    private readonly Schema _schema;
    private readonly DocumentNode _document;
    private readonly PlanLimits _limits;
    private readonly string[] _conditionVariables;
    private readonly ConcurrentDictionary<ulong, OperationPlan> _plans = new();
    private readonly Lazy<FieldNode?> _introspection;
    private readonly ExecutionDiagnostics _diagnostics;

    public PreparedOperation(Schema schema, DocumentNode document, OperationDefinitionNode operation, PlanLimits limits, ExecutionDiagnostics diagnostics)
    {
        (_schema, _document, Operation, _limits) = (schema, document, operation, limits);
        _diagnostics = diagnostics;
        _introspection = new(() => IntrospectionUse.FindIn(document, operation));
        Variables = [.. operation.VariableDefinitions.Select(variable => new PlannedVariable(schema, variable))];
        var conditions = ConditionVariables.Of(document);
        (_conditionVariables, HasParts) = (conditions.Names, conditions.HaveParts && operation.Operation != OperationKind.Subscription);
        Root = operation.Operation switch
        {
            OperationKind.Query => schema.QueryType,
            OperationKind.Mutation => schema.MutationType,
            _ => schema.SubscriptionType,
        } ?? throw new GraphQLException(new GraphQLError($"Schema is not configured to execute {Kind} operation.", document.Source.LocationOf(operation)));
    }

    public OperationDefinitionNode Operation { get; }

    public ObjectType Root { get; }

    public IReadOnlyList<PlannedVariable> Variables { get; }

    /// <summary>It has <c>@defer</c> or <c>@stream</c>, so that its answer may come in parts.</summary>
    public bool HasParts { get; }

    public SourceText Source => _document.Source;

    /// <summary>Where the operation asks for the schema; null when it does not.</summary>
    public FieldNode? Introspection => _introspection.Value;

    private string Kind => Operation.Operation.ToString().ToLowerInvariant();

    /// <summary>The plan for these variables.</summary>
    /// <param name="variables">The request's variables.</param>
    /// <param name="inParts">The client takes an answer in parts; else <c>@defer</c> and <c>@stream</c> are ignored.</param>
    /// <exception cref="GraphQLException">The operation is deeper or larger than allowed.</exception>
    public OperationPlan PlanFor(VariableValues variables, bool inParts = false)
    {
        inParts &= HasParts;
        if (_conditionVariables.Length > 63) return Compile(variables, inParts);

        var mask = Mask(variables) | (inParts ? 1UL << 63 : 0);
        if (_plans.TryGetValue(mask, out var plan)) return plan;

        plan = Compile(variables, inParts);
        return _plans.Count < MostPlans ? _plans.GetOrAdd(mask, plan) : plan;
    }

    private OperationPlan Compile(VariableValues variables, bool inParts)
    {
        using var planning = _diagnostics.Plan();
        var conditions = variables.Only(_conditionVariables);
        var cost = new PlannedCost(() => new CostCompiler(_schema, _document, conditions, _limits).Compile(Operation, Root), _limits.Costs);
        return new OperationCompiler(_schema, _document, conditions, _limits, inParts).Compile(Operation, Root, cost);
    }

    private ulong Mask(VariableValues variables)
    {
        var mask = 0UL;
        for (var index = 0; index < _conditionVariables.Length; index++)
        {
            // Only an absent condition of @defer or @stream validates, and it counts as true.
            if (!variables.Has(_conditionVariables[index]) || variables.Get(_conditionVariables[index]) is true) mask |= 1UL << index;
        }

        return mask;
    }
}
