using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>The arguments of a planned field: known already when no variable is involved, else made once per request.</summary>
internal sealed class ArgumentPlan
{
    private readonly FieldDefinition _definition;
    private readonly FieldNode _node;
    private readonly SourceText _source;
    private readonly object?[]? _constant;

    public ArgumentPlan(FieldDefinition definition, FieldNode node, SourceText source)
    {
        (_definition, _node, _source) = (definition, node, source);
        if (definition.Arguments.Count == 0) _constant = [];
        else if (!UsesVariables(node) && definition.Arguments.All(IsImmutable)) _constant = TryMakeConstant();
    }

    /// <summary>The values where every request has the same; null where they depend on variables.</summary>
    public object?[]? Constant => _constant;

    /// <summary>The converted values, in the definition's order (spec CoerceArgumentValues).</summary>
    /// <exception cref="GraphQLException">A value does not fit; its location is set.</exception>
    public object?[] Values(VariableValues variables, object?[]?[] made, int id) => _constant ?? (made[id] ??= Make(variables));

    // Lists and objects are made anew for each request: a resolver may change what it is given.
    private static bool IsImmutable(ArgumentDefinition argument) => argument.Type.Nullable is ScalarType or EnumType;

    private object?[]? TryMakeConstant()
    {
        try
        {
            return Make(VariableValues.None);
        }
        catch (GraphQLException)
        {
            // Raised again, with its path, when the field is read.
            return null;
        }
    }

    private object?[] Make(VariableValues variables)
    {
        var values = new object?[_definition.Arguments.Count];
        for (var index = 0; index < values.Length; index++) values[index] = Make(_definition.Arguments[index], variables);
        return values;
    }

    private object? Make(ArgumentDefinition argument, VariableValues variables)
    {
        var given = _node.Arguments.FirstOrDefault(candidate => candidate.Name == argument.Name)?.Value;
        var isGiven = given is not null;
        if (given is VariableNode variable && !variables.Has(variable.Name))
        {
            if (argument.IsRequired)
            {
                var (name, type) = (argument.Name, argument.Type);
                throw Fault(
                    $"Argument \"{name}\" of required type \"{type}\" was provided the variable \"${variable.Name}\" which was not provided a runtime value.",
                    given);
            }

            isGiven = false;
        }

        if (!isGiven)
        {
            if (argument.DefaultValue is not null) return argument.Convert(argument.CoercedDefault);
            return argument.IsRequired
                ? throw Fault($"Argument \"{argument.Name}\" of required type \"{argument.Type}\" was not provided.", _node)
                : argument.WhenMissing;
        }

        if (IsNull(given!, variables) && argument.Type.IsNonNull)
        {
            throw Fault($"Argument \"{argument.Name}\" of non-null type \"{argument.Type}\" must not be null.", given!);
        }

        return LiteralCoercion.TryCoerce(given!, argument.Type, variables, out var value)
            ? ConvertAt(argument, value, given!)
            : throw Fault($"Argument \"{argument.Name}\" has invalid value {given}.", given!);
    }

    private object? ConvertAt(ArgumentDefinition argument, object? value, ValueNode given)
    {
        try
        {
            return argument.Convert(value);
        }
        catch (GraphQLException fault) when (fault.Errors[0].Locations.Count == 0)
        {
            throw new GraphQLException([.. fault.Errors.Select(error => error with { Locations = [_source.LocationOf(given)] })]);
        }
    }

    private static bool IsNull(ValueNode value, VariableValues variables) =>
        value is NullValueNode || (value is VariableNode variable && variables.Get(variable.Name) is null);

    private GraphQLException Fault(string message, SyntaxNode node) => new(new GraphQLError(message, _source.LocationOf(node)));

    private static bool UsesVariables(FieldNode node) => node.Arguments.Any(argument => UsesVariables(argument.Value));

    public static bool UsesVariables(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(UsesVariables),
        ObjectValueNode input => input.Fields.Any(field => UsesVariables(field.Value)),
        _ => false,
    };
}
