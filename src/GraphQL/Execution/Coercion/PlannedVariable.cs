using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution.Coercion;

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
