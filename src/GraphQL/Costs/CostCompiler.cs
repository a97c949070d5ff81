using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Execution.Planning;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Costs;

/// <summary>
/// Static query analysis of the cost directives' draft, section 5.1.1, compiled for one assignment of the inclusion
/// variables: fields are collected as execution collects them, and of an interface's or union's types the dearest counts.
/// </summary>
internal sealed class CostCompiler(Schema schema, DocumentNode document, VariableValues conditions, PlanLimits limits)
{
    private readonly CostOptions _options = limits.Costs;
    private readonly FieldCost _fieldCost = new(schema, limits.Costs);
    private readonly ListSizing _listSizing = new(document.Source, limits.Costs);
    private readonly FieldCollector _collector = new(schema, document, conditions, limits);
    private readonly Dictionary<Place, Computed<OperationCost>> _abstract = new(new Place.ByReference());

    /// <exception cref="GraphQLException">The operation is deeper or larger than allowed, or lacks a slicing argument.</exception>
    public Computed<OperationCost> Compile(OperationDefinitionNode operation, ObjectType root) => OfObject(root, new(root, [operation.SelectionSet], null, 1));

    /// <summary>One value of a composite type, its selection included.</summary>
    private Computed<OperationCost> OfComposite(Place place)
    {
        if (place.Type is ObjectType itself) return OfObject(itself, place);

        // Each type of an abstract selection often leads to the same selections below.
        if (_abstract.TryGetValue(place, out var known)) return known;
        return _abstract[place] = Fold(schema.PossibleTypes(place.Type).Select(type => OfObject(type, place)), OperationCost.Max);
    }

    private Computed<OperationCost> OfObject(ObjectType type, Place place)
    {
        if (place.Depth > limits.MaxDepth) throw PlanLimits.TooDeep(limits.MaxDepth);

        var groups = _collector.Collect(type, place.SelectionSets);
        var parts = new List<Computed<OperationCost>>(groups.Count + 1) { new(new OperationCost(0, type.Cost ?? 1)) };
        for (var index = 0; index < groups.Count; index++) parts.Add(OfField(type, groups[index], place));
        return Fold(parts, OperationCost.Add);
    }

    private Computed<OperationCost> OfField(ObjectType parent, IReadOnlyList<FieldNode> nodes, Place place)
    {
        var definition = schema.FindField(parent, nodes[0].Name)
            ?? throw new InvalidOperationException($"{parent} has no field {nodes[0].Name}, which validation should have said.");
        var own = _fieldCost.Of(definition, nodes);
        var size = definition.ListSize is null ? null : _listSizing.Of(definition, definition.ListSize, nodes[0]);
        var forChildren = definition.ListSize is { SizedFields.Count: > 0 } sized ? new ChildSizes(sized.SizedFields, size!) : null;
        var item = definition.Type.Named is { IsComposite: true } composite
            ? OfComposite(
                new(composite, [.. nodes.Where(node => node.SelectionSet is not null).Select(node => node.SelectionSet!)], forChildren, place.Depth + 1))
            : new(new OperationCost(0, definition.Type.Named.Cost ?? 0));
        return Count(definition, forChildren is null ? size : null, place.Sizes)
            .With(item, (count, one) => count * one)
            .With(own, (items, cost) => items + new OperationCost(cost, 0) { ScaledFieldCost = definition.CostScale is null ? 0 : cost });
    }

    /// <summary>How many values one call of the field gives at most.</summary>
    private Computed<double> Count(FieldDefinition definition, Computed<double>? own, ChildSizes? inherited)
    {
        if (!definition.Type.IsList) return new(1);

        var size = inherited?.Fields.Contains(definition.Name) == true ? inherited.Size : own ?? new(_options.DefaultListSize);
        var inner = 1.0;
        for (var type = ((ListType)definition.Type.Nullable).ItemType; type.IsList; type = ((ListType)type.Nullable).ItemType)
            inner *= _options.DefaultListSize;
        return inner == 1 ? size : size.With(new Computed<double>(inner), (outer, nested) => outer * nested);
    }

    /// <summary>All parts in one, the constant ones now.</summary>
    private static Computed<OperationCost> Fold(IEnumerable<Computed<OperationCost>> parts, Func<OperationCost, OperationCost, OperationCost> combine)
    {
        var constant = default(OperationCost);
        List<Computed<OperationCost>>? open = null;
        foreach (var part in parts)
        {
            if (part.IsConstant) constant = combine(constant, part.For(VariableValues.None));
            else (open ??= []).Add(part);
        }

        return open is null ? new(constant) : new(variables => open.Aggregate(constant, (sum, part) => combine(sum, part.For(variables))));
    }

    /// <summary>The sizes of lists that a field above decides.</summary>
    private sealed record ChildSizes(IReadOnlyList<string> Fields, Computed<double> Size);

    /// <summary>Selections on a type, and what the place says of them.</summary>
    private sealed record Place(NamedType Type, IReadOnlyList<SelectionSetNode> SelectionSets, ChildSizes? Sizes, int Depth)
    {
        public sealed class ByReference : IEqualityComparer<Place>
        {
            public bool Equals(Place? x, Place? y) => x!.Type == y!.Type && x.Depth == y.Depth && x.Sizes == y.Sizes
                && x.SelectionSets.SequenceEqual(y.SelectionSets, ReferenceEqualityComparer.Instance);

            public int GetHashCode(Place place)
            {
                var hash = default(HashCode);
                hash.Add(place.Depth);
                foreach (var set in place.SelectionSets) hash.Add(set, ReferenceEqualityComparer.Instance);
                return hash.ToHashCode();
            }
        }
    }
}
