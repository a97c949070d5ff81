using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>Where variables are used, by definition and, through fragments, by operation.</summary>
internal sealed class VariableUsages(FragmentIndex fragments, WorkBudget work)
{
    private readonly Dictionary<DefinitionNode, List<VariableUsage>> _own = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<OperationDefinitionNode, IReadOnlyList<VariableUsage>> _all = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, List<VariableUsage>> _inFragments = new(ReferenceEqualityComparer.Instance);

    /// <summary>The list the walk fills for a definition.</summary>
    public List<VariableUsage> Start(DefinitionNode definition) => _own[definition] = [];

    /// <summary>The usages in an operation and in the fragments it reaches.</summary>
    /// <exception cref="ValidationAbortedException">Following the fragments costs too much.</exception>
    public IReadOnlyList<VariableUsage> In(OperationDefinitionNode operation)
    {
        if (_all.TryGetValue(operation, out var known)) return known;

        var reached = fragments.ReachedFrom([operation]);
        var own = In((DefinitionNode)operation);
        if (reached.Count == 0) return _all[operation] = own;

        var inherited = InFragments(reached);
        work.Spend(inherited.Count);
        return _all[operation] = [.. own, .. inherited];
    }

    private List<VariableUsage> InFragments(IReadOnlyList<FragmentDefinitionNode> reached)
    {
        if (_inFragments.TryGetValue(reached, out var known)) return known;

        work.Spend(reached.Count);
        List<VariableUsage> usages = [];
        foreach (var fragment in reached)
        {
            var own = In(fragment);
            work.Spend(own.Count);
            usages.AddRange(own);
        }

        return _inFragments[reached] = usages;
    }

    private List<VariableUsage> In(DefinitionNode definition) => _own.GetValueOrDefault(definition) ?? [];
}

/// <summary>A place where a variable is used, and what the schema expects there.</summary>
/// <param name="Variable">The use.</param>
/// <param name="Type">The type expected; null when unknown.</param>
/// <param name="ParentType">The type expected of the list or object around it; null when there is none.</param>
/// <param name="HasDefault">The argument or input field has a default, so null may mean "not given".</param>
internal readonly record struct VariableUsage(VariableNode Variable, GraphQLType? Type, GraphQLType? ParentType, bool HasDefault);
