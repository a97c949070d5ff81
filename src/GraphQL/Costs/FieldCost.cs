using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Execution.Planning;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Costs;

/// <summary>What one call of a field costs: its weight, its arguments and its directives (cost directives' draft, section 5.3.2.2).</summary>
internal sealed class FieldCost(Schema schema, CostOptions options)
{
    /// <summary>The cost, never negative; of merged fields, whose arguments are the same, the dearest directives count.</summary>
    public Computed<double> Of(FieldDefinition definition, IReadOnlyList<FieldNode> nodes)
    {
        var weight = definition.Cost ?? (definition.Type.Named.IsComposite ? 1 : 0);
        List<Computed<double>> variable = [];
        foreach (var given in nodes[0].Arguments) weight += OfArgument(definition.FindArgument(given.Name), given.Value, variable);
        weight += nodes.Max(node => OfDirectives(node, variable));
        var factor = ScaleOf(definition);
        return variable.Count == 0 && factor is null
            ? new(Math.Max(0, weight))
            : new(variables => Math.Max(0, weight + variable.Sum(part => part.For(variables))) * (factor?.Invoke() ?? 1));
    }

    /// <summary>What multiplies a field's weight at each pricing; null for nothing.</summary>
    private Func<double>? ScaleOf(FieldDefinition definition)
    {
        if (definition.CostScale is not { } name) return null;
        return options.Scales.TryGetValue(name, out var factor)
            ? factor
            : throw new InvalidOperationException($"The cost of {definition.Name} is scaled by \"{name}\", which CostOptions.Scales does not have.");
    }

    private double OfDirectives(FieldNode node, List<Computed<double>> variable)
    {
        var sum = 0.0;
        foreach (var directive in node.Directives)
        {
            var definition = schema.FindDirective(directive.Name);
            foreach (var given in directive.Arguments) sum += OfArgument(definition?.FindArgument(given.Name), given.Value, variable);
        }

        return sum;
    }

    /// <summary>The constant part; what variables decide is added to a list.</summary>
    private static double OfArgument(ArgumentDefinition? argument, ValueNode given, List<Computed<double>> variable)
    {
        if (argument is null) return 0;

        var weight = WeightOf(argument);
        var isObject = argument.Type.Named is InputObjectType;
        if (!isObject && (weight == 0 || given is not VariableNode)) return weight;
        if (!ArgumentPlan.UsesVariables(given)) return weight + OfLiteral(given, argument, VariableValues.None);

        variable.Add(new(variables => given is VariableNode { Name: var name } && !variables.Has(name) ? 0 : weight + OfLiteral(given, argument, variables)));
        return 0;
    }

    private static double OfLiteral(ValueNode given, ArgumentDefinition argument, VariableValues variables) =>
        LiteralCoercion.TryCoerce(given, argument.Type, variables, out var value) ? OfValue(value, argument.Type) : 0;

    /// <summary>The input fields of a coerced value; defaults count as given.</summary>
    private static double OfValue(object? value, GraphQLType type)
    {
        switch (type.Nullable, value)
        {
            case (ListType list, object?[] items):
                return items.Sum(item => OfValue(item, list.ItemType));
            case (InputObjectType input, InputObjectValue members):
                var sum = 0.0;
                for (var index = 0; index < input.Fields.Count; index++)
                {
                    if (members.Has(index)) sum += WeightOf(input.Fields[index]) + OfValue(members[index], input.Fields[index].Type);
                }

                return sum;
            default:
                return 0;
        }
    }

    private static double WeightOf(InputValueDefinition definition) => definition.Cost ?? (definition.Type.Named is InputObjectType ? 1 : 0);
}
