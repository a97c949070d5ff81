using Matching.GraphQL.Costs;
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
    private readonly FieldCollector _collector = new(schema, document, conditions, limits);

    public int FieldCount { get; private set; }

    /// <exception cref="GraphQLException">The operation is deeper or larger than allowed.</exception>
    public OperationPlan Compile(OperationDefinitionNode operation, ObjectType root, PlannedCost cost) =>
        new(root, this, Plan(root, [operation.SelectionSet], 1), cost);

    private SelectionPlan Plan(ObjectType type, IReadOnlyList<SelectionSetNode> selectionSets, int depth)
    {
        if (depth > limits.MaxDepth) throw PlanLimits.TooDeep(limits.MaxDepth);

        var groups = _collector.Collect(type, selectionSets);
        var fields = new PlannedField[groups.Count];
        for (var index = 0; index < fields.Length; index++) fields[index] = PlanField(type, groups[index], depth);
        return new(type, fields);
    }

    private PlannedField PlanField(ObjectType type, IReadOnlyList<FieldNode> nodes, int depth)
    {
        var definition = schema.FindField(type, nodes[0].Name)
            ?? throw new InvalidOperationException($"{type} has no field {nodes[0].Name}, which validation should have said.");
        var id = FieldCount++;
        var below = nodes.Where(node => node.SelectionSet is not null).Select(node => node.SelectionSet!).ToList();
        var value = PlanValue(definition.Type, below, depth);
        return new(id, type, definition, nodes, document.Source, value, new ArgumentPlan(definition, nodes[0], document.Source), _collector.NamesIn(below), FieldDirectives.ResolverOf(definition, nodes, schema, document.Source));
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
}
