using System.Collections.Immutable;
using System.Text.Json;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Sdl;

/// <summary>Makes the types of a checked document.</summary>
internal sealed class SdlTypes
{
    private readonly SdlDocument _document;
    private readonly Dictionary<string, NamedType> _types;

    public SdlTypes(SdlDocument document)
    {
        _document = document;
        _types = SpecifiedScalars.All.ToDictionary(scalar => scalar.Name, NamedType (scalar) => scalar, StringComparer.Ordinal);
        foreach (var source in document.Types.Values) _types.TryAdd(source.Name, Make(source));
    }

    public Schema BuildSchema() => new(
        Root(OperationKind.Query)!,
        Root(OperationKind.Mutation),
        Root(OperationKind.Subscription),
        _document.Types.Keys.Select(name => _types[name]),
        _document.Directives.Values.Select(Make))
    {
        Description = _document.SchemaDefinition?.Description?.Value,
    };

    private ObjectType? Root(OperationKind operation) => _document.RootTypeName(operation) is { } name ? (ObjectType)_types[name] : null;

    private NamedType Make(TypeSource source) => source.Definition switch
    {
        ScalarTypeDefinitionNode => new SdlScalar(source.Name)
        {
            Description = DescriptionOf(source),
            SpecifiedByUrl = ArgumentOf(source.Directives, "specifiedBy", "url"),
            Cost = SdlCosts.CostOf(source.Directives),
        },
        ObjectTypeDefinitionNode => new ObjectType(source.Name, () => source.Fields.Select(Make), () => InterfacesOf(source))
        {
            Description = DescriptionOf(source),
            Cost = SdlCosts.CostOf(source.Directives),
        },
        InterfaceTypeDefinitionNode => new InterfaceType(source.Name, () => source.Fields.Select(Make), () => InterfacesOf(source))
        {
            Description = DescriptionOf(source),
        },
        UnionTypeDefinitionNode => new UnionType(source.Name, () => source.Members.Select(member => (ObjectType)_types[member.Name]))
        {
            Description = DescriptionOf(source),
        },
        EnumTypeDefinitionNode => new EnumType(source.Name, source.Values.Select(Make))
        {
            Description = DescriptionOf(source),
            Cost = SdlCosts.CostOf(source.Directives),
        },
        _ => new InputObjectType(source.Name, () => source.InputFields.Select(MakeInputField))
        {
            Description = DescriptionOf(source),
            IsOneOf = source.Directives.Any(directive => directive.Name == "oneOf"),
        },
    };

    private static string? DescriptionOf(TypeSource source) => source.Definition.Description?.Value;

    private IEnumerable<InterfaceType> InterfacesOf(TypeSource source) => source.Interfaces.Select(name => (InterfaceType)_types[name.Name]);

    private FieldDefinition Make(FieldDefinitionNode node) => new(node.Name, TypeOf(node.Type))
    {
        Description = node.Description?.Value,
        DeprecationReason = DeprecationOf(node.Directives),
        Arguments = [.. node.Arguments.Select(MakeArgument)],
        Cost = SdlCosts.CostOf(node.Directives),
        ListSize = SdlCosts.ListSizeOf(node.Directives),
    };

    private ArgumentDefinition MakeArgument(InputValueDefinitionNode node) => new(node.Name, TypeOf(node.Type))
    {
        Description = node.Description?.Value,
        DeprecationReason = DeprecationOf(node.Directives),
        DefaultValue = node.DefaultValue?.ToString(),
        Cost = SdlCosts.CostOf(node.Directives),
    };

    private InputField MakeInputField(InputValueDefinitionNode node) => new(node.Name, TypeOf(node.Type))
    {
        Description = node.Description?.Value,
        DeprecationReason = DeprecationOf(node.Directives),
        DefaultValue = node.DefaultValue?.ToString(),
        Cost = SdlCosts.CostOf(node.Directives),
    };

    private static EnumValue Make(EnumValueDefinitionNode node) => new(node.Name)
    {
        Description = node.Description?.Value,
        DeprecationReason = DeprecationOf(node.Directives),
    };

    private DirectiveDefinition Make(DirectiveDefinitionNode node) => new(node.Name, node.Locations.Select(LocationOf))
    {
        Description = node.Description?.Value,
        IsRepeatable = node.IsRepeatable,
        Arguments = [.. node.Arguments.Select(MakeArgument)],
    };

    private static DirectiveLocation LocationOf(string name) => DirectiveLocationNames.TryParse(name, out var location)
        ? location
        : throw new ArgumentException($"{name} is no directive location.", nameof(name));

    private GraphQLType TypeOf(TypeNode node) => node switch
    {
        ListTypeNode list => new ListType(TypeOf(list.Type)),
        NonNullTypeNode nonNull => new NonNullType(TypeOf(nonNull.Type)),
        _ => _types[((NamedTypeNode)node).Name],
    };

    private static string? DeprecationOf(ImmutableArray<DirectiveNode> directives) => directives.Any(directive => directive.Name == "deprecated")
        ? ArgumentOf(directives, "deprecated", "reason") ?? SpecifiedDirectives.DefaultDeprecationReason
        : null;

    /// <summary>A string argument of an applied directive; null when the directive, the argument or the string is missing.</summary>
    private static string? ArgumentOf(IEnumerable<DirectiveNode> directives, string directive, string argument) =>
        (directives.FirstOrDefault(applied => applied.Name == directive)?
            .Arguments.FirstOrDefault(given => given.Name == argument)?.Value as StringValueNode)?.Value;
}

/// <summary>A scalar known by name only: it takes any literal or JSON value as it is and writes JSON values back.</summary>
internal sealed class SdlScalar(string name) : ScalarType(name)
{
    public override ScalarInput ParseLiteral(ScalarLiteral literal) => ScalarInput.Accept(literal.Text);

    public override ScalarInput ParseJson(JsonElement value) => ScalarInput.Accept(value.Clone());

    public override void Serialize(object value, ResultWriter writer) =>
        writer.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(value));
}
