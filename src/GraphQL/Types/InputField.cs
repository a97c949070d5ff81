namespace Matching.GraphQL.Types;

/// <summary>A field of an input object.</summary>
public sealed class InputField(string name, GraphQLType type) : InputValueDefinition(name, type);
