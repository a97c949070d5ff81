namespace Matching.GraphQL.Types;

/// <summary>An object type (spec section 3.6). Its fields are read once, when the schema is built, so types may refer to each other in circles.</summary>
public sealed class ObjectType(
    string name,
    Func<IEnumerable<FieldDefinition>> fields,
    Func<IEnumerable<InterfaceType>>? interfaces = null) : FieldsType(name, fields, interfaces);
