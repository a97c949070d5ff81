using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>
/// Compiles an operation: CollectFields and MergeSelectionSets of spec section 6.3 run once, here, with the values of
/// the variables that decide about inclusion; the result holds only fields, per concrete type, in response order.
/// </summary>
internal sealed class OperationCompiler(Schema schema, DocumentNode document, VariableValues conditions, PlanLimits limits)
{
    // A nested selection of an abstract type may be planned while other requests run.
    private readonly Lock _planning = new();
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments =
        document.Definitions.OfType<FragmentDefinitionNode>().DistinctBy(fragment => fragment.Name).ToDictionary(fragment => fragment.Name, StringComparer.Ordinal);

    private int _collected;

    public int FieldCount { get; private set; }

    /// <exception cref="GraphQLException">The operation is deeper or larger than allowed.</exception>
    public OperationPlan Compile(OperationDefinitionNode operation, ObjectType root) =>
        new(root, this, Plan(root, [operation.SelectionSet], 1));

    private SelectionPlan Plan(ObjectType type, IReadOnlyList<SelectionSetNode> selectionSets, int depth)
    {
        if (depth > limits.MaxDepth) throw new GraphQLException($"The operation is nested deeper than {limits.MaxDepth} fields.", "EXECUTION_DEPTH_EXCEEDED");

        var groups = new FieldGroups();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var selectionSet in selectionSets) Collect(type, selectionSet, groups, visited);
        var fields = new PlannedField[groups.Count];
        for (var index = 0; index < fields.Length; index++) fields[index] = PlanField(type, groups[index], depth);
        return new(type, fields);
    }

    /// <summary>Spec CollectFields (section 6.3.2).</summary>
    private void Collect(ObjectType type, SelectionSetNode selectionSet, FieldGroups groups, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (++_collected > limits.MaxFields) throw new GraphQLException($"The operation selects more than {limits.MaxFields} fields, fragments included.", "OPERATION_TOO_LARGE");
            if (!IsIncluded(selection)) continue;

            switch (selection)
            {
                case FieldNode field:
                    groups.Add(field);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name) && _fragments.TryGetValue(spread.Name, out var fragment):
                    if (Applies(type, fragment.TypeCondition)) Collect(type, fragment.SelectionSet, groups, visited);
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(type, inline.TypeCondition):
                    Collect(type, inline.SelectionSet, groups, visited);
                    break;
            }
        }
    }

    private bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name == "skip" && Condition(directive)) return false;
            if (directive.Name == "include" && !Condition(directive)) return false;
        }

        return true;
    }

    private bool Condition(DirectiveNode directive) => directive.Arguments.FirstOrDefault(argument => argument.Name == "if")?.Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => conditions.Get(variable.Name) is true,
        _ => false,
    };

    /// <summary>Spec DoesFragmentTypeApply.</summary>
    private bool Applies(ObjectType type, NamedTypeNode condition) =>
        condition.Name == type.Name || (schema.FindType(condition.Name) is { IsAbstract: true } named && schema.IsPossibleType(named, type));

    private PlannedField PlanField(ObjectType type, IReadOnlyList<FieldNode> nodes, int depth)
    {
        var definition = schema.FindField(type, nodes[0].Name)
            ?? throw new InvalidOperationException($"{type} has no field {nodes[0].Name}, which validation should have said.");
        var id = FieldCount++;
        var below = nodes.Where(node => node.SelectionSet is not null).Select(node => node.SelectionSet!).ToList();
        var value = PlanValue(definition.Type, below, depth);
        return new(id, type, definition, nodes, document.Source, value, new ArgumentPlan(definition, nodes[0], document.Source), NamesIn(below));
    }

    private ValuePlan PlanValue(GraphQLType type, IReadOnlyList<SelectionSetNode> below, int depth)
    {
        var isNonNull = type.IsNonNull;
        return type.Nullable switch
        {
            ListType list => new() { Shape = ValueShape.List, IsNonNull = isNonNull, Item = PlanValue(list.ItemType, below, depth) },
            ScalarType scalar => new() { Shape = ValueShape.Leaf, IsNonNull = isNonNull, Scalar = scalar },
            EnumType enumeration => new() { Shape = ValueShape.Leaf, IsNonNull = isNonNull, Enum = enumeration.Writer },
            ObjectType composite => new() { Shape = ValueShape.Object, IsNonNull = isNonNull, Selection = Plan(composite, below, depth + 1) },
            NamedType abstractType => new() { Shape = ValueShape.Abstract, IsNonNull = isNonNull, Abstract = new(abstractType, concrete => PlanLater(concrete, below, depth + 1)) },
            _ => throw new InvalidOperationException($"{type} is no output type."),
        };
    }

    private SelectionPlan PlanLater(ObjectType concrete, IReadOnlyList<SelectionSetNode> below, int depth)
    {
        lock (_planning) return Plan(concrete, below, depth);
    }

    /// <summary>The schema names selected directly below a field, for resolvers that ask.</summary>
    private HashSet<string> NamesIn(List<SelectionSetNode> selectionSets)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var selectionSet in selectionSets) AddNames(selectionSet, names, visited);
        return names;
    }

    private void AddNames(SelectionSetNode selectionSet, HashSet<string> names, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections.Where(IsIncluded))
        {
            switch (selection)
            {
                case FieldNode field: names.Add(field.Name); break;
                case InlineFragmentNode inline: AddNames(inline.SelectionSet, names, visited); break;
                case FragmentSpreadNode spread when visited.Add(spread.Name) && _fragments.TryGetValue(spread.Name, out var fragment): AddNames(fragment.SelectionSet, names, visited); break;
            }
        }
    }
}
