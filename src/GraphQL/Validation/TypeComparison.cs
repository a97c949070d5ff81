using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>How types relate (specification sections 3.6.1 and 5.5.2.3).</summary>
internal static class TypeComparison
{
    /// <summary>Every value of one type is a value of the other (IsSubType; AreTypesCompatible for variables).</summary>
    public static bool IsSubtype(Schema schema, GraphQLType type, GraphQLType of)
    {
        if (type == of) return true;
        if (of is NonNullType required) return type is NonNullType given && IsSubtype(schema, given.OfType, required.OfType);
        if (type is NonNullType nonNull) return IsSubtype(schema, nonNull.OfType, of);
        if (of is ListType list) return type is ListType given && IsSubtype(schema, given.ItemType, list.ItemType);
        return type is NamedType named && of is NamedType { IsAbstract: true } general && schema.IsSubType(general, named);
    }

    /// <summary>Some object type belongs to both composite types.</summary>
    public static bool Overlap(Schema schema, NamedType one, NamedType other)
    {
        if (one == other) return true;
        if (!one.IsAbstract) return other.IsAbstract && schema.IsSubType(other, one);
        return other.IsAbstract
            ? schema.PossibleTypes(one).Any(type => schema.IsPossibleType(other, type))
            : schema.IsSubType(one, other);
    }

    /// <summary>The same type, wrappers compared by what they wrap.</summary>
    public static bool AreSame(GraphQLType one, GraphQLType other) => (one, other) switch
    {
        _ when one == other => true,
        (NonNullType first, NonNullType second) => AreSame(first.OfType, second.OfType),
        (ListType first, ListType second) => AreSame(first.ItemType, second.ItemType),
        _ => false,
    };
}
