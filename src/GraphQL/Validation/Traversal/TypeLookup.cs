using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>From names in a document to types of the schema.</summary>
internal static class TypeLookup
{
    /// <summary>The type a reference means, or null when the schema has no such type.</summary>
    public static GraphQLType? FromSyntax(Schema schema, TypeNode node) => node switch
    {
        NamedTypeNode named => schema.FindType(named.Name),
        ListTypeNode list => FromSyntax(schema, list.Type) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => FromSyntax(schema, nonNull.Type) is { } type ? new NonNullType(type) : null,
        _ => null,
    };

    /// <summary>The root type of a kind of operation, or null when the schema has none.</summary>
    public static ObjectType? RootType(Schema schema, OperationKind operation) => operation switch
    {
        OperationKind.Mutation => schema.MutationType,
        OperationKind.Subscription => schema.SubscriptionType,
        _ => schema.QueryType,
    };
}
