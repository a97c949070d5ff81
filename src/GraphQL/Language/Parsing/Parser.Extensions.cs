namespace Matching.GraphQL.Language;

/// <content>Type system extensions (specification section 3, "Extensions"): each must add something.</content>
internal ref partial struct Parser
{
    private DefinitionNode ParseExtension()
    {
        var start = _token.Start;
        var keyword = Next();
        if (keyword.Kind != TokenKind.Name) throw Unexpected(keyword);
        return keyword.Bytes switch
        {
            var name when name.SequenceEqual("type"u8) => ParseObjectExtension(start),
            var name when name.SequenceEqual("input"u8) => ParseInputObjectExtension(start),
            var name when name.SequenceEqual("enum"u8) => ParseEnumExtension(start),
            var name when name.SequenceEqual("interface"u8) => ParseInterfaceExtension(start),
            var name when name.SequenceEqual("union"u8) => ParseUnionExtension(start),
            var name when name.SequenceEqual("scalar"u8) => ParseScalarExtension(start),
            var name when name.SequenceEqual("schema"u8) => ParseSchemaExtension(start),
            _ => throw Unexpected(keyword),
        };
    }

    private SchemaExtensionNode ParseSchemaExtension(int start)
    {
        SkipExtendAndKeyword();
        var directives = ParseDirectives(isConstant: true);
        var operationTypes = OptionalMany(
            TokenKind.BraceLeft, static (ref Parser p) => p.ParseOperationType(), TokenKind.BraceRight);
        if (directives.IsEmpty && operationTypes.IsEmpty) throw Unexpected();
        return new SchemaExtensionNode(From(start), directives, operationTypes);
    }

    private ScalarTypeExtensionNode ParseScalarExtension(int start)
    {
        SkipExtendAndKeyword();
        var name = ExpectName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        if (directives.IsEmpty) throw Unexpected();
        return new ScalarTypeExtensionNode(From(start), name, nameLocation, directives);
    }

    private ObjectTypeExtensionNode ParseObjectExtension(int start)
    {
        SkipExtendAndKeyword();
        var name = ExpectName(out var nameLocation);
        var interfaces = ParseImplements();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFields();
        if (interfaces.IsEmpty && directives.IsEmpty && fields.IsEmpty) throw Unexpected();
        return new ObjectTypeExtensionNode(From(start), name, nameLocation, directives, interfaces, fields);
    }

    private InterfaceTypeExtensionNode ParseInterfaceExtension(int start)
    {
        SkipExtendAndKeyword();
        var name = ExpectName(out var nameLocation);
        var interfaces = ParseImplements();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFields();
        if (interfaces.IsEmpty && directives.IsEmpty && fields.IsEmpty) throw Unexpected();
        return new InterfaceTypeExtensionNode(From(start), name, nameLocation, directives, interfaces, fields);
    }

    private UnionTypeExtensionNode ParseUnionExtension(int start)
    {
        SkipExtendAndKeyword();
        var name = ExpectName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        var types = ParseUnionMembers();
        if (directives.IsEmpty && types.IsEmpty) throw Unexpected();
        return new UnionTypeExtensionNode(From(start), name, nameLocation, directives, types);
    }

    private EnumTypeExtensionNode ParseEnumExtension(int start)
    {
        SkipExtendAndKeyword();
        var name = ExpectName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        var values = ParseEnumValues();
        if (directives.IsEmpty && values.IsEmpty) throw Unexpected();
        return new EnumTypeExtensionNode(From(start), name, nameLocation, directives, values);
    }

    private InputObjectTypeExtensionNode ParseInputObjectExtension(int start)
    {
        SkipExtendAndKeyword();
        var name = ExpectName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseInputFields();
        if (directives.IsEmpty && fields.IsEmpty) throw Unexpected();
        return new InputObjectTypeExtensionNode(From(start), name, nameLocation, directives, fields);
    }

    private void SkipExtendAndKeyword()
    {
        Advance();
        Advance();
    }
}
