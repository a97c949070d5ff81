using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Introspection;

/// <summary>The schema of the schema (spec section 4.2), shared by all schemas.</summary>
public static class IntrospectionTypes
{
    private static readonly NonNullType RequiredString = new(SpecifiedScalars.String);
    private static readonly NonNullType RequiredBoolean = new(SpecifiedScalars.Boolean);

    /// <summary><c>__Schema</c>.</summary>
    public static ObjectType Schema { get; } = new("__Schema", SchemaFields)
    {
        Description = "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives on the server, "
            + "as well as the entry points for query, mutation, and subscription operations.",
    };

    /// <summary><c>__Type</c>.</summary>
    public static ObjectType Type { get; } = new("__Type", TypeFields)
    {
        Description = "The fundamental unit of any GraphQL Schema is the type. "
            + "There are many kinds of types in GraphQL as represented by the `__TypeKind` enum.\n\n"
            + "Depending on the kind of a type, certain fields describe information about that type. "
            + "Scalar types provide no information beyond a name, description and optional `specifiedByURL`, while Enum types provide their values. "
            + "Object and Interface types provide the fields they describe. "
            + "Abstract types, Union and Interface, provide the Object types possible at runtime. "
            + "List and NonNull types compose other types.",
    };

    /// <summary><c>__Field</c>.</summary>
    public static ObjectType Field { get; } = new("__Field", FieldFields)
    {
        Description =
            "Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of arguments, and a return type.",
    };

    /// <summary><c>__InputValue</c>.</summary>
    public static ObjectType InputValue { get; } = new("__InputValue", InputValueFields)
    {
        Description = "Arguments provided to Fields or Directives and the input fields of an InputObject are represented as Input Values "
            + "which describe their type and optionally a default value.",
    };

    /// <summary><c>__EnumValue</c>.</summary>
    public static ObjectType EnumValue { get; } = new("__EnumValue", EnumValueFields)
    {
        Description = "One possible value for a given Enum. Enum values are unique values, not a placeholder for a string or numeric value. "
            + "However an Enum value is returned in a JSON response as a string.",
    };

    /// <summary><c>__Directive</c>.</summary>
    public static ObjectType Directive { get; } = new("__Directive", DirectiveFields)
    {
        Description = "A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL document.\n\n"
            + "In some cases, you need to provide options to alter GraphQL's execution behavior in ways field arguments will not suffice, "
            + "such as conditionally including or skipping a field. "
            + "Directives provide this by describing additional information to the executor.",
    };

    /// <summary><c>__TypeKind</c>.</summary>
    public static EnumType TypeKind { get; } = new("__TypeKind",
    [
        new("SCALAR") { Description = "Indicates this type is a scalar." },
        new("OBJECT") { Description = "Indicates this type is an object. `fields` and `interfaces` are valid fields." },
        new("INTERFACE") { Description = "Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields." },
        new("UNION") { Description = "Indicates this type is a union. `possibleTypes` is a valid field." },
        new("ENUM") { Description = "Indicates this type is an enum. `enumValues` is a valid field." },
        new("INPUT_OBJECT") { Description = "Indicates this type is an input object. `inputFields` is a valid field." },
        new("LIST") { Description = "Indicates this type is a list. `ofType` is a valid field." },
        new("NON_NULL") { Description = "Indicates this type is a non-null. `ofType` is a valid field." },
    ])
    { Description = "An enum describing what kind of type a given `__Type` is." };

    /// <summary><c>__DirectiveLocation</c>.</summary>
    public static EnumType DirectiveLocation { get; } = new("__DirectiveLocation",
        Enum.GetValues<DirectiveLocation>().Select(location => new EnumValue(DirectiveLocationNames.NameOf(location))))
    {
        Description = "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such possible adjacencies.",
    };

    /// <summary>The meta-field <c>__typename: String!</c> of every composite type.</summary>
    public static FieldDefinition TypeNameField { get; } = new("__typename", RequiredString)
    {
        Description = "The name of the current Object type at runtime.",
    };

    /// <summary>The meta-field <c>__schema: __Schema!</c> of the query root.</summary>
    public static FieldDefinition SchemaField { get; } = new("__schema", new NonNullType(Schema)) 
    {
        Description = "Access the current type schema of this server.",
        Resolver = FieldResolver.FromPure((_, context) => context.Schema, needsContext: true),
    };

    /// <summary>The meta-field <c>__type(name: String!): __Type</c> of the query root.</summary>
    public static FieldDefinition TypeField { get; } = new("__type", Type)
    {
        Description = "Request the type information of a single type.",
        Arguments = [new("name", RequiredString)],
        Resolver = FieldResolver.FromPure((_, context) => context.Schema.FindType(context.ArgumentAt<string>(0)!), needsContext: true),
    };

    /// <summary>Whether the type belongs to introspection.</summary>
    public static bool Contains(NamedType type) => type.Name.StartsWith("__", StringComparison.Ordinal);

    private static IEnumerable<FieldDefinition> SchemaFields() =>
    [
        new("description", SpecifiedScalars.String) { Resolver = Read<Types.Schema>(schema => schema.Description) },
        new("types", ListOf(Type))
        {
            Description = "A list of all types supported by this server.",
            Resolver = Read<Types.Schema>(schema => schema.Types),
        },
        new("queryType", new NonNullType(Type))
        {
            Description = "The type that query operations will be rooted at.",
            Resolver = Read<Types.Schema>(schema => schema.QueryType),
        },
        new("mutationType", Type)
        {
            Description = "If this server supports mutation, the type that mutation operations will be rooted at.",
            Resolver = Read<Types.Schema>(schema => schema.MutationType),
        },
        new("subscriptionType", Type)
        {
            Description = "If this server support subscription, the type that subscription operations will be rooted at.",
            Resolver = Read<Types.Schema>(schema => schema.SubscriptionType),
        },
        new("directives", ListOf(Directive))
        {
            Description = "A list of all directives supported by this server.",
            Resolver = Read<Types.Schema>(schema => schema.Directives),
        },
    ];

    private static IEnumerable<FieldDefinition> TypeFields() =>
    [
        new("kind", new NonNullType(TypeKind)) { Resolver = Read<GraphQLType>(TypeFacts.KindOf) },
        new("name", SpecifiedScalars.String) { Resolver = Read<GraphQLType>(type => (type as NamedType)?.Name) },
        new("description", SpecifiedScalars.String) { Resolver = Read<GraphQLType>(type => (type as NamedType)?.Description) },
        new("specifiedByURL", SpecifiedScalars.String) { Resolver = Read<GraphQLType>(type => (type as ScalarType)?.SpecifiedByUrl) },
        new("fields", new ListType(new NonNullType(Field)))
        {
            Arguments = [IncludeDeprecated()],
            Resolver = ReadListed<GraphQLType, FieldDefinition>(type => (type as FieldsType)?.Fields),
        },
        new("interfaces", new ListType(new NonNullType(Type))) { Resolver = Read<GraphQLType>(type => (type as FieldsType)?.Interfaces) },
        new("possibleTypes", new ListType(new NonNullType(Type)))
        {
            Resolver = FieldResolver.FromPure((type, context) => TypeFacts.PossibleTypes((GraphQLType)type!, context.Schema), needsContext: true),
        },
        new("enumValues", new ListType(new NonNullType(EnumValue)))
        {
            Arguments = [IncludeDeprecated()],
            Resolver = ReadListed<GraphQLType, EnumValue>(type => (type as EnumType)?.Values),
        },
        new("inputFields", new ListType(new NonNullType(InputValue)))
        {
            Arguments = [IncludeDeprecated()],
            Resolver = ReadListed<GraphQLType, InputField>(type => (type as InputObjectType)?.Fields),
        },
        new("ofType", Type) { Resolver = Read<GraphQLType>(TypeFacts.OfType) },
        new("isOneOf", SpecifiedScalars.Boolean) { Resolver = Read<GraphQLType>(type => (type as InputObjectType)?.IsOneOf) },
    ];

    private static IEnumerable<FieldDefinition> FieldFields() =>
    [
        new("name", RequiredString) { Resolver = Read<FieldDefinition>(member => member.Name) },
        new("description", SpecifiedScalars.String) { Resolver = Read<FieldDefinition>(member => member.Description) },
        new("args", ListOf(InputValue))
        {
            Arguments = [IncludeDeprecated()],
            Resolver = ReadListed<FieldDefinition, ArgumentDefinition>(member => member.Arguments),
        },
        new("type", new NonNullType(Type)) { Resolver = Read<FieldDefinition>(member => member.Type) },
        new("isDeprecated", RequiredBoolean) { Resolver = Read<FieldDefinition>(member => member.DeprecationReason is not null) },
        new("deprecationReason", SpecifiedScalars.String) { Resolver = Read<FieldDefinition>(member => member.DeprecationReason) },
    ];

    private static IEnumerable<FieldDefinition> InputValueFields() =>
    [
        new("name", RequiredString) { Resolver = Read<InputValueDefinition>(member => member.Name) },
        new("description", SpecifiedScalars.String) { Resolver = Read<InputValueDefinition>(member => member.Description) },
        new("type", new NonNullType(Type)) { Resolver = Read<InputValueDefinition>(member => member.Type) },
        new("defaultValue", SpecifiedScalars.String)
        {
            Description = "A GraphQL-formatted string representing the default value for this input value.",
            Resolver = Read<InputValueDefinition>(member => member.DefaultValue),
        },
        new("isDeprecated", RequiredBoolean) { Resolver = Read<InputValueDefinition>(member => member.DeprecationReason is not null) },
        new("deprecationReason", SpecifiedScalars.String) { Resolver = Read<InputValueDefinition>(member => member.DeprecationReason) },
    ];

    private static IEnumerable<FieldDefinition> EnumValueFields() =>
    [
        new("name", RequiredString) { Resolver = Read<EnumValue>(member => member.Name) },
        new("description", SpecifiedScalars.String) { Resolver = Read<EnumValue>(member => member.Description) },
        new("isDeprecated", RequiredBoolean) { Resolver = Read<EnumValue>(member => member.DeprecationReason is not null) },
        new("deprecationReason", SpecifiedScalars.String) { Resolver = Read<EnumValue>(member => member.DeprecationReason) },
    ];

    private static IEnumerable<FieldDefinition> DirectiveFields() =>
    [
        new("name", RequiredString) { Resolver = Read<DirectiveDefinition>(directive => directive.Name) },
        new("description", SpecifiedScalars.String) { Resolver = Read<DirectiveDefinition>(directive => directive.Description) },
        new("isRepeatable", RequiredBoolean) { Resolver = Read<DirectiveDefinition>(directive => directive.IsRepeatable) },
        new("locations", ListOf(DirectiveLocation))
        {
            Resolver = Read<DirectiveDefinition>(directive => directive.Locations.Select(DirectiveLocationNames.NameOf)),
        },
        new("args", ListOf(InputValue))
        {
            Arguments = [IncludeDeprecated()],
            Resolver = ReadListed<DirectiveDefinition, ArgumentDefinition>(directive => directive.Arguments),
        },
    ];

    private static FieldResolver Read<T>(Func<T, object?> read) => FieldResolver.FromPure((source, _) => read((T)source!));

    /// <summary>Reads a list whose deprecated members are only shown when asked for.</summary>
    private static FieldResolver ReadListed<T, TMember>(Func<T, IEnumerable<TMember>?> read) where TMember : INamedMember => FieldResolver.FromPure(
        (source, context) => read((T)source!)?.Where(member => member.DeprecationReason is null || context.ArgumentAt<bool>(0)), needsContext: true);

    private static NonNullType ListOf(NamedType type) => new(new ListType(new NonNullType(type)));

    private static ArgumentDefinition IncludeDeprecated() =>
        new("includeDeprecated", RequiredBoolean) { DefaultValue = "false" };
}
