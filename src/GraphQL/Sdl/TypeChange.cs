using Matching.GraphQL.Types;

namespace Matching.GraphQL.Sdl;

/// <summary>Whether clients survive another type in the same place; types of different schemas are compared by name.</summary>
internal static class TypeChange
{
    /// <summary>An output may become narrower: what was nullable may promise a value.</summary>
    public static bool IsSafeForOutput(GraphQLType before, GraphQLType after) => (before, after) switch
    {
        (NonNullType was, NonNullType now) => IsSafeForOutput(was.OfType, now.OfType),
        (NonNullType, _) => false,
        (_, NonNullType now) => IsSafeForOutput(before, now.OfType),
        (ListType was, ListType now) => IsSafeForOutput(was.ItemType, now.ItemType),
        (NamedType was, NamedType now) => was.Name == now.Name,
        _ => false,
    };

    /// <summary>An input may become wider: what was required may be left out.</summary>
    public static bool IsSafeForInput(GraphQLType before, GraphQLType after) => (before, after) switch
    {
        (NonNullType was, NonNullType now) => IsSafeForInput(was.OfType, now.OfType),
        (NonNullType was, _) => IsSafeForInput(was.OfType, after),
        (_, NonNullType) => false,
        (ListType was, ListType now) => IsSafeForInput(was.ItemType, now.ItemType),
        (NamedType was, NamedType now) => was.Name == now.Name,
        _ => false,
    };
}
