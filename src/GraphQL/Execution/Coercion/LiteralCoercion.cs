using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution.Coercion;

/// <summary>Coerces literals to CLR values (the input coercion rules of spec section 3). Validation has explained literal faults already, so here a fault is
/// only yes or no.</summary>
internal static class LiteralCoercion
{
    public static bool TryCoerce(ValueNode node, GraphQLType type, VariableValues variables, out object? value)
    {
        value = null;
        if (node is VariableNode variable)
        {
            value = variables.Get(variable.Name);
            return variables.Has(variable.Name) && (value is not null || !type.IsNonNull);
        }

        return type switch
        {
            NonNullType nonNull => node is not NullValueNode && TryCoerce(node, nonNull.OfType, variables, out value),
            _ when node is NullValueNode => true,
            ListType list => TryCoerceList(node, list, variables, out value),
            InputObjectType input => TryCoerceObject(node, input, variables, out value),
            EnumType enumeration => TryCoerceEnum(node, enumeration, out value),
            ScalarType scalar => TryCoerceScalar(node, scalar, out value),
            _ => false,
        };
    }

    private static bool TryCoerceList(ValueNode node, ListType type, VariableValues variables, out object? value)
    {
        var nodes = node is ListValueNode list ? list.Values : [node];
        var items = new object?[nodes.Length];
        value = items;
        for (var index = 0; index < items.Length; index++)
        {
            // A list item that is an absent variable is null.
            var absent = nodes[index] is VariableNode variable && !variables.Has(variable.Name);
            if (absent ? type.ItemType.IsNonNull : !TryCoerce(nodes[index], type.ItemType, variables, out items[index])) return false;
        }

        return true;
    }

    private static bool TryCoerceObject(ValueNode node, InputObjectType type, VariableValues variables, out object? value)
    {
        value = null;
        if (node is not ObjectValueNode given) return false;

        var result = new InputObjectValue(type);
        var count = 0;
        for (var index = 0; index < type.Fields.Count; index++)
        {
            var field = type.Fields[index];
            var fieldNode = given.Fields.FirstOrDefault(candidate => candidate.Name == field.Name)?.Value;
            if (fieldNode is null || (fieldNode is VariableNode variable && !variables.Has(variable.Name)))
            {
                if (field.DefaultValue is not null) result.Set(index, field.CoercedDefault);
                else if (field.Type.IsNonNull) return false;
                continue;
            }

            if (!TryCoerce(fieldNode, field.Type, variables, out var fieldValue)) return false;
            if (type.IsOneOf && fieldValue is null) return false;

            result.Set(index, fieldValue);
            count++;
        }

        value = result;
        return !type.IsOneOf || (count == 1 && given.Fields.Length == 1);
    }

    private static bool TryCoerceEnum(ValueNode node, EnumType type, out object? value)
    {
        value = node is EnumValueNode name ? type.Values.Find(name.Value)?.Value : null;
        return value is not null;
    }

    private static bool TryCoerceScalar(ValueNode node, ScalarType type, out object? value)
    {
        var input = type.ParseLiteral(ScalarLiteral.Of(node));
        value = input.Value;
        return input.IsAccepted;
    }
}
