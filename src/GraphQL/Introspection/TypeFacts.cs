using Matching.GraphQL.Types;

namespace Matching.GraphQL.Introspection;

/// <summary>What <c>__Type</c> says of a type (spec section 4.2.2).</summary>
internal static class TypeFacts
{
    public static string KindOf(GraphQLType type) => type switch
    {
        NonNullType => "NON_NULL",
        ListType => "LIST",
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        _ => "INPUT_OBJECT",
    };

    public static GraphQLType? OfType(GraphQLType type) => type switch
    {
        NonNullType nonNull => nonNull.OfType,
        ListType list => list.ItemType,
        _ => null,
    };

    public static IReadOnlyList<ObjectType>? PossibleTypes(GraphQLType type, Schema schema) =>
        type is NamedType { IsAbstract: true } named ? schema.PossibleTypes(named) : null;
}
