using System.Text.Json;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution.Coercion;

/// <summary>Spec CoerceVariableValues (section 6.1.2).</summary>
internal static class VariableCoercion
{
    /// <summary>Coerces the given JSON object against the operation's variables; errors are added to <paramref name="errors"/>.</summary>
    public static VariableValues Coerce(IReadOnlyList<PlannedVariable> variables, JsonElement given, SourceText source, List<GraphQLError> errors)
    {
        if (variables.Count == 0) return VariableValues.None;

        var values = new Dictionary<string, object?>(variables.Count);
        try
        {
            foreach (var variable in variables)
            {
                if (errors.Count >= JsonCoercion.MostErrors) break;
                CoerceOne(variable, given, source, values, errors);
            }
        }
        catch (InvalidOperationException) when (given.ValueKind == JsonValueKind.Object && !JsonText.HasReadableNames(given))
        {
            errors.Add(new("The name of a variable has an unpaired surrogate; write the pair, or the character itself."));
        }

        return new(values);
    }

    private static void CoerceOne(PlannedVariable variable, JsonElement given, SourceText source, Dictionary<string, object?> values, List<GraphQLError> errors)
    {
        if (given.ValueKind != JsonValueKind.Object || !given.TryGetProperty(variable.Name, out var value))
        {
            if (variable.HasDefault) values[variable.Name] = variable.Default;
            else if (variable.Type.IsNonNull)
                errors.Add(new($"Variable \"${variable.Name}\" of required type \"{variable.Type}\" was not provided.", source.LocationOf(variable.Node)));
        }
        else if (value.ValueKind == JsonValueKind.Null)
        {
            if (variable.Type.IsNonNull)
                errors.Add(new($"Variable \"${variable.Name}\" of non-null type \"{variable.Type}\" must not be null.", source.LocationOf(variable.Node)));
            values[variable.Name] = null;
        }
        else
        {
            values[variable.Name] = new JsonCoercion(variable.Name, source.LocationOf(variable.Node), errors).Coerce(value, variable.Type);
        }
    }
}

/// <summary>The coerced variables of a request; one that was neither given nor has a default is absent.</summary>
internal sealed class VariableValues(Dictionary<string, object?> values)
{
    public static VariableValues None { get; } = new([]);

    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>These variables alone, so that a cached plan does not keep a request's data alive.</summary>
    public VariableValues Only(string[] names) =>
        names.Length == 0 ? None : new(names.Where(values.ContainsKey).ToDictionary(name => name, name => values[name]));

    public object? Get(string name) => values.GetValueOrDefault(name);
}

/// <summary>A variable of an operation with its type found and its default coerced.</summary>
internal sealed class PlannedVariable
{
    public PlannedVariable(Schema schema, VariableDefinitionNode node)
    {
        (Node, Name, HasDefault) = (node, node.Variable.Name, node.DefaultValue is not null);
        Type = Find(schema, node.Type);
        if (node.DefaultValue is not null && LiteralCoercion.TryCoerce(node.DefaultValue, Type, VariableValues.None, out var value)) Default = value;
    }

    public VariableDefinitionNode Node { get; }

    public string Name { get; }

    public GraphQLType Type { get; }

    public bool HasDefault { get; }

    public object? Default { get; }

    private static GraphQLType Find(Schema schema, TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Find(schema, nonNull.Type)),
        ListTypeNode list => new ListType(Find(schema, list.Type)),
        NamedTypeNode named => schema.FindType(named.Name) ?? throw new InvalidOperationException($"The type {named.Name} of a validated document is unknown."),
        _ => throw new InvalidOperationException($"A type cannot be written as {node}."),
    };
}
