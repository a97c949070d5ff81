using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Coercion;

namespace Matching.GraphQL.Costs;

/// <summary>The cost of a plan, compiled once: a constant unless variables decide how much is read.</summary>
internal sealed class PlannedCost
{
    private readonly Lazy<Computed<OperationCost>> _cost;
    private readonly CostOptions _options;
    private readonly bool _alwaysFits;

    /// <summary>Compiles at once when limits hold, else when somebody asks.</summary>
    /// <exception cref="GraphQLException">The operation is too large to analyse, or lacks a slicing argument.</exception>
    public PlannedCost(Func<Computed<OperationCost>> compile, CostOptions options)
    {
        (_cost, _options) = (new(compile), options);
        _alwaysFits = options.SkipAnalyzer || !options.EnforceCostLimits || (_cost.Value.IsConstant && Fits(_cost.Value.For(VariableValues.None)));
    }

    /// <summary>What the operation costs at most with these variables.</summary>
    /// <exception cref="GraphQLException">It lacks a slicing argument, or costs are not analysed here.</exception>
    public OperationCost For(VariableValues variables) =>
        _options.SkipAnalyzer ? throw new GraphQLException("Costs are not analysed here.", "COST_NOT_ANALYSED") : _cost.Value.For(variables);

    /// <summary>As <see cref="For"/>, or null where that fails.</summary>
    public OperationCost? TryFor(VariableValues variables)
    {
        try
        {
            return For(variables);
        }
        catch (GraphQLException)
        {
            return null;
        }
    }

    /// <exception cref="GraphQLException">The operation costs more than allowed, or its batch up to it does.</exception>
    public void Enforce(VariableValues variables, CostBudget? budget)
    {
        if (budget is null && _alwaysFits) return;
        if (_options.SkipAnalyzer || !_options.EnforceCostLimits) return;

        var cost = For(variables);
        if (!Fits(cost)) throw new GraphQLException([.. RefusalsOf("The operation's", cost)]);
        if (budget?.Add(cost) is { } sum && !Fits(sum)) throw new GraphQLException([.. RefusalsOf("The batch's", sum)]);
    }

    private bool Fits(OperationCost cost) => cost.FieldCost <= _options.MaxFieldCost && cost.TypeCost <= _options.MaxTypeCost;

    private IEnumerable<GraphQLError> RefusalsOf(string whose, OperationCost cost)
    {
        if (cost.FieldCost > _options.MaxFieldCost) yield return Refusal($"{whose} field", "fieldCost", cost.FieldCost, "maxFieldCost", _options.MaxFieldCost);
        if (cost.TypeCost > _options.MaxTypeCost) yield return Refusal($"{whose} type", "typeCost", cost.TypeCost, "maxTypeCost", _options.MaxTypeCost);
    }

    private static GraphQLError Refusal(string which, string costName, double cost, string limitName, double limit) =>
        new(FormattableString.Invariant($"{which} cost is {cost}; at most {limit} is allowed. Ask for fewer items or fields."))
        {
            Extensions = new Dictionary<string, object?> { ["code"] = "COST_LIMIT_EXCEEDED", [costName] = cost, [limitName] = limit },
        };
}
