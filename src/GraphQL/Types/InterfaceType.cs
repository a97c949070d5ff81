namespace Matching.GraphQL.Types;

/// <summary>An interface type (spec section 3.7). Its fields are read once, when the schema is built.</summary>
public sealed class InterfaceType(
    string name,
    Func<IEnumerable<FieldDefinition>> fields,
    Func<IEnumerable<InterfaceType>>? interfaces = null) : FieldsType(name, fields, interfaces);
