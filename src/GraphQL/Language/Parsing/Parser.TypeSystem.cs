using System.Collections.Immutable;

namespace Matching.GraphQL.Language;

/// <content>Type system definitions (specification section 3).</content>
internal ref partial struct Parser
{
    private SchemaDefinitionNode ParseSchemaDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("schema"u8);
        var directives = ParseDirectives(isConstant: true);
        var operationTypes = Many(
            TokenKind.BraceLeft, static (ref Parser p) => p.ParseOperationType(), TokenKind.BraceRight);
        return new SchemaDefinitionNode(From(start), description, directives, operationTypes);
    }

    private OperationTypeDefinitionNode ParseOperationType()
    {
        var start = _token.Start;
        var operation = ParseOperationKind();
        Expect(TokenKind.Colon);
        var type = ParseNamedType();
        return new OperationTypeDefinitionNode(From(start), operation, type);
    }

    private ScalarTypeDefinitionNode ParseScalarType()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("scalar"u8);
        var name = ExpectName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        return new ScalarTypeDefinitionNode(From(start), description, name, nameLocation, directives);
    }

    private ObjectTypeDefinitionNode ParseObjectType()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("type"u8);
        var name = ExpectName(out var nameLocation);
        var interfaces = ParseImplements();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFields();
        return new ObjectTypeDefinitionNode(From(start), description, name, nameLocation, directives, interfaces, fields);
    }

    private InterfaceTypeDefinitionNode ParseInterfaceType()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("interface"u8);
        var name = ExpectName(out var nameLocation);
        var interfaces = ParseImplements();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFields();
        return new InterfaceTypeDefinitionNode(From(start), description, name, nameLocation, directives, interfaces, fields);
    }

    private UnionTypeDefinitionNode ParseUnionType()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("union"u8);
        var name = ExpectName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        var types = ParseUnionMembers();
        return new UnionTypeDefinitionNode(From(start), description, name, nameLocation, directives, types);
    }

    private EnumTypeDefinitionNode ParseEnumType()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("enum"u8);
        var name = ExpectName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        var values = ParseEnumValues();
        return new EnumTypeDefinitionNode(From(start), description, name, nameLocation, directives, values);
    }

    private InputObjectTypeDefinitionNode ParseInputObjectType()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("input"u8);
        var name = ExpectName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseInputFields();
        return new InputObjectTypeDefinitionNode(From(start), description, name, nameLocation, directives, fields);
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("directive"u8);
        Expect(TokenKind.At);
        var name = ExpectName(out var nameLocation);
        var arguments = ParseArgumentDefinitions();
        var isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        var locations = ParseDirectiveLocations();
        return new DirectiveDefinitionNode(From(start), description, name, nameLocation, arguments, isRepeatable, locations);
    }

    private ImmutableArray<string> ParseDirectiveLocations()
    {
        var locations = ImmutableArray.CreateBuilder<string>();
        Skip(TokenKind.Pipe);
        do
        {
            if (At(TokenKind.Name) && !DirectiveLocations.All.Contains(_token.Text())) throw Unexpected();
            locations.Add(ExpectName());
        }
        while (Skip(TokenKind.Pipe));
        return locations.DrainToImmutable();
    }

    private ImmutableArray<NamedTypeNode> ParseImplements() =>
        SkipKeyword("implements"u8) ? Delimited(TokenKind.Ampersand, static (ref Parser p) => p.ParseNamedType()) : [];

    private ImmutableArray<NamedTypeNode> ParseUnionMembers() =>
        Skip(TokenKind.Equal) ? Delimited(TokenKind.Pipe, static (ref Parser p) => p.ParseNamedType()) : [];

    private ImmutableArray<FieldDefinitionNode> ParseFields() =>
        OptionalMany(TokenKind.BraceLeft, static (ref Parser p) => p.ParseFieldDefinition(), TokenKind.BraceRight);

    private ImmutableArray<InputValueDefinitionNode> ParseInputFields() =>
        OptionalMany(TokenKind.BraceLeft, static (ref Parser p) => p.ParseInputValueDefinition(), TokenKind.BraceRight);

    private ImmutableArray<InputValueDefinitionNode> ParseArgumentDefinitions() =>
        OptionalMany(TokenKind.ParenLeft, static (ref Parser p) => p.ParseInputValueDefinition(), TokenKind.ParenRight);

    private ImmutableArray<EnumValueDefinitionNode> ParseEnumValues() =>
        OptionalMany(TokenKind.BraceLeft, static (ref Parser p) => p.ParseEnumValueDefinition(), TokenKind.BraceRight);

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var name = ExpectName(out var nameLocation);
        var arguments = ParseArgumentDefinitions();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var directives = ParseDirectives(isConstant: true);
        return new FieldDefinitionNode(From(start), description, name, nameLocation, arguments, type, directives);
    }

    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var name = ExpectName(out var nameLocation);
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equal) ? ParseConstant() : null;
        var directives = ParseDirectives(isConstant: true);
        return new InputValueDefinitionNode(From(start), description, name, nameLocation, type, defaultValue, directives);
    }

    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        if (AtKeyword("true"u8) || AtKeyword("false"u8) || AtKeyword("null"u8))
        {
            throw _token.Error(_token.Start, $"{TokenDescription.Of(_token)} is reserved and cannot be used for an enum value.");
        }

        var name = ExpectName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        return new EnumValueDefinitionNode(From(start), description, name, nameLocation, directives);
    }
}
