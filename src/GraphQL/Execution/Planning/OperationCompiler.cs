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
internal sealed class OperationCompiler(Schema schema, DocumentNode document, VariableValues conditions, PlanLimits limits, bool inParts)
{
    // A nested selection of an abstract type may be planned while other requests run.
    private readonly Lock _planning = new();
    private readonly FieldCollector _collector = new(schema, document, conditions, limits, inParts);

    public int FieldCount { get; private set; }

    /// <exception cref="GraphQLException">The operation is deeper or larger than allowed.</exception>
    public OperationPlan Compile(OperationDefinitionNode operation, ObjectType root, PlannedCost cost) =>
        new(root, this, Plan(root, [new(operation.SelectionSet, null)], DeferUsageSet.Empty, 1), cost, operation);

    /// <param name="type">The object's type.</param>
    /// <param name="selections">What is selected of it.</param>
    /// <param name="part">The part of the answer the object stands in: the deferred fragments that wait for it.</param>
    /// <param name="depth">Fields above.</param>
    private SelectionPlan Plan(ObjectType type, IReadOnlyList<SubSelection> selections, DeferUsageSet part, int depth)
    {
        if (depth > limits.MaxDepth) throw PlanLimits.TooDeep(limits.MaxDepth);

        var groups = _collector.Collect(type, selections);
        if (groups.HaveDeferred) return PlanParts(type, groups, part, depth);

        var fields = new PlannedField[groups.Count];
        for (var index = 0; index < fields.Length; index++) fields[index] = PlanField(type, groups, index, part, depth);
        return new(type, fields);
    }

    /// <summary>Proposal BuildExecutionPlan: fields that wait for other fragments than the object itself come later, unless none of them may have
    /// to wait for its value.</summary>
    private SelectionPlan PlanParts(ObjectType type, FieldGroups groups, DeferUsageSet part, int depth)
    {
        var now = new PlannedField?[groups.Count];
        var later = new List<DeferredSelection>();
        foreach (var (deferredBy, members) in PartsOf(groups))
        {
            var fields = members.Select(index => PlanField(type, groups, index, deferredBy, depth)).ToArray();
            if (!deferredBy.SetEquals(part) && !Array.TrueForAll(fields, field => field.IsPure)) later.Add(new(deferredBy.Usages, new(type, fields)));
            else for (var index = 0; index < fields.Length; index++) now[members[index]] = fields[index];
        }

        // A fragment that waits for nothing is not deferred.
        var usages = groups.Usages
            .Where(usage => Enumerable.Range(0, groups.Count)
                .Any(index => now[index] is not { IsPure: true } && groups.AwaitsOrHolds(index, usage)))
            .ToList();
        return new(type, [.. now.OfType<PlannedField>()], usages.Count + later.Count == 0 ? null : new(usages, later));
    }

    private static List<(DeferUsageSet DeferredBy, List<int> Members)> PartsOf(FieldGroups groups)
    {
        var parts = new List<(DeferUsageSet DeferredBy, List<int> Members)>();
        for (var index = 0; index < groups.Count; index++)
        {
            var deferredBy = groups.DeferredBy(index);
            var known = parts.FindIndex(part => part.DeferredBy.SetEquals(deferredBy));
            if (known < 0) parts.Add((deferredBy, [index]));
            else parts[known].Members.Add(index);
        }

        return parts;
    }

    private PlannedField PlanField(ObjectType type, FieldGroups groups, int index, DeferUsageSet part, int depth)
    {
        var nodes = groups[index];
        var definition = schema.FindField(type, nodes[0].Name)
            ?? throw new InvalidOperationException($"{type} has no field {nodes[0].Name}, which validation should have said.");
        var id = FieldCount++;
        // Where one occurrence has no selection, none has: validation lets a leaf merge with leaves alone.
        IReadOnlyList<SubSelection> below = nodes[0].SelectionSet is null ? [] : BelowOf(groups, index);
        var value = PlanValue(definition.Type, below, part, depth, _collector.StreamOf(nodes[0]));
        return new(
            id,
            type,
            definition,
            nodes,
            document.Source,
            value,
            new ArgumentPlan(definition, nodes[0], document.Source),
            new(_collector, below),
            FieldDirectives.ResolverOf(definition, nodes, schema, document.Source));
    }

    private static List<SubSelection> BelowOf(FieldGroups groups, int index)
    {
        var nodes = groups[index];
        var below = new List<SubSelection>(nodes.Count);
        for (var occurrence = 0; occurrence < nodes.Count; occurrence++)
        {
            if (nodes[occurrence].SelectionSet is { } set) below.Add(new(set, groups.Within(index, occurrence)));
        }

        return below;
    }

    private ValuePlan PlanValue(GraphQLType type, IReadOnlyList<SubSelection> below, DeferUsageSet part, int depth, StreamUsage? stream = null)
    {
        var isNonNull = type.IsNonNull;
        return type.Nullable switch
        {
            ListType list => new() { Shape = ValueShape.List, IsNonNull = isNonNull, Item = PlanValue(list.ItemType, below, part, depth), Stream = stream },
            ScalarType scalar => new() { Shape = ValueShape.Leaf, IsNonNull = isNonNull, Scalar = scalar },
            EnumType enumeration => new() { Shape = ValueShape.Leaf, IsNonNull = isNonNull, Enum = enumeration.Writer },
            ObjectType composite => new() { Shape = ValueShape.Object, IsNonNull = isNonNull, Selection = Plan(composite, below, part, depth + 1) },
            NamedType abstractType => PlanAbstract(abstractType, isNonNull, below, part, depth + 1),
            _ => throw new InvalidOperationException($"{type} is no output type."),
        };
    }

    // A method of its own: what a lambda captures is allocated at the start of the method it stands in, also when it is not reached.
    private ValuePlan PlanAbstract(NamedType type, bool isNonNull, IReadOnlyList<SubSelection> below, DeferUsageSet part, int depth) =>
        new() { Shape = ValueShape.Abstract, IsNonNull = isNonNull, Abstract = new(type, concrete => PlanLater(concrete, below, part, depth)) };

    private SelectionPlan PlanLater(ObjectType concrete, IReadOnlyList<SubSelection> below, DeferUsageSet part, int depth)
    {
        lock (_planning) return Plan(concrete, below, part, depth);
    }
}
