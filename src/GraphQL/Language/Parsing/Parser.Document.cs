namespace Matching.GraphQL.Language;

/// <content>Documents (specification section 2.2).</content>
internal ref partial struct Parser
{
    public DocumentNode ParseDocument()
    {
        Advance();
        var mark = _nodes.Count;
        do _nodes.Push(ParseDefinition());
        while (!At(TokenKind.EndOfFile));
        return new DocumentNode(new Location(0, _lastEnd), _source, _nodes.PopFrom<DefinitionNode>(mark));
    }

    private DefinitionNode ParseDefinition()
    {
        if (At(TokenKind.BraceLeft)) return ParseShorthandQuery();

        var isDescribed = AtDescription();
        var keyword = isDescribed ? Next() : _token;
        if (isDescribed && keyword.Kind == TokenKind.BraceLeft)
        {
            throw _token.Error(_token.Start, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (keyword.Kind != TokenKind.Name) throw Unexpected(keyword);
        return ParseDefinition(keyword.Bytes) ?? throw UndefinedKeyword(isDescribed, keyword);
    }

    private DefinitionNode? ParseDefinition(ReadOnlySpan<byte> keyword) => keyword switch
    {
        _ when keyword.SequenceEqual("query"u8) => ParseOperation(),
        _ when keyword.SequenceEqual("mutation"u8) => ParseOperation(),
        _ when keyword.SequenceEqual("subscription"u8) => ParseOperation(),
        _ when keyword.SequenceEqual("fragment"u8) => ParseFragmentDefinition(),
        _ when keyword.SequenceEqual("type"u8) => ParseObjectType(),
        _ when keyword.SequenceEqual("input"u8) => ParseInputObjectType(),
        _ when keyword.SequenceEqual("enum"u8) => ParseEnumType(),
        _ when keyword.SequenceEqual("interface"u8) => ParseInterfaceType(),
        _ when keyword.SequenceEqual("union"u8) => ParseUnionType(),
        _ when keyword.SequenceEqual("scalar"u8) => ParseScalarType(),
        _ when keyword.SequenceEqual("directive"u8) => ParseDirectiveDefinition(),
        _ when keyword.SequenceEqual("schema"u8) => ParseSchemaDefinition(),
        _ when keyword.SequenceEqual("extend"u8) && !AtDescription() => ParseExtension(),
        _ => null,
    };

    private readonly GraphQLSyntaxException UndefinedKeyword(bool isDescribed, in Lexer keyword) => isDescribed
        ? _token.Error(_token.Start, "Unexpected description, only GraphQL definitions support descriptions.")
        : Unexpected(keyword);

    private readonly bool AtDescription() => At(TokenKind.String) || At(TokenKind.BlockString);

    private StringValueNode? ParseDescription() => AtDescription() ? ParseString() : null;
}
