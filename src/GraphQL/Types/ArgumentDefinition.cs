namespace Matching.GraphQL.Types;

/// <summary>An argument of a field or directive.</summary>
public sealed class ArgumentDefinition(string name, GraphQLType type) : InputValueDefinition(name, type);
