namespace Matching.GraphQL.Language;

/// <content>Values and type references (specification sections 2.9 to 2.11).</content>
internal ref partial struct Parser
{
    public ValueNode ParseValue() => ParseValue(isConstant: false);

    public ValueNode ParseConstant() => ParseValue(isConstant: true);

    public TypeNode ParseType()
    {
        var start = _token.Start;
        var type = At(TokenKind.BracketLeft) ? ParseListType() : (TypeNode)ParseNamedType();
        return Skip(TokenKind.Bang) ? new NonNullTypeNode(From(start), type) : type;
    }

    private ListTypeNode ParseListType()
    {
        Enter();
        var start = _token.Start;
        Expect(TokenKind.BracketLeft);
        var type = ParseType();
        Expect(TokenKind.BracketRight);
        Leave();
        return new ListTypeNode(From(start), type);
    }

    private NamedTypeNode ParseNamedType()
    {
        var start = _token.Start;
        var name = ExpectName();
        return new NamedTypeNode(From(start), name);
    }

    private ValueNode ParseValue(bool isConstant) => _token.Kind switch
    {
        TokenKind.BracketLeft => ParseList(isConstant),
        TokenKind.BraceLeft => ParseObject(isConstant),
        TokenKind.Int => ParseInt(),
        TokenKind.Float => ParseFloat(),
        TokenKind.String or TokenKind.BlockString => ParseString(),
        TokenKind.Name => ParseNamedValue(),
        TokenKind.Dollar when isConstant => throw VariableInConstant(),
        TokenKind.Dollar => ParseVariable(),
        _ => throw Unexpected(),
    };

    private VariableNode ParseVariable()
    {
        var start = _token.Start;
        Expect(TokenKind.Dollar);
        var name = ExpectName();
        return new VariableNode(From(start), name);
    }

    private IntValueNode ParseInt()
    {
        var start = _token.Start;
        var value = _token.Text();
        Advance();
        return new IntValueNode(From(start), value);
    }

    private FloatValueNode ParseFloat()
    {
        var start = _token.Start;
        var value = _token.Text();
        Advance();
        return new FloatValueNode(From(start), value);
    }

    private StringValueNode ParseString()
    {
        var start = _token.Start;
        var isBlock = At(TokenKind.BlockString);
        var value = _token.Text();
        Advance();
        return new StringValueNode(From(start), value, isBlock);
    }

    private ValueNode ParseNamedValue()
    {
        var start = _token.Start;
        if (SkipKeyword("true"u8)) return new BooleanValueNode(From(start), true);
        if (SkipKeyword("false"u8)) return new BooleanValueNode(From(start), false);
        if (SkipKeyword("null"u8)) return new NullValueNode(From(start));

        var name = ExpectName();
        return new EnumValueNode(From(start), name);
    }

    private ListValueNode ParseList(bool isConstant)
    {
        Enter();
        var start = _token.Start;
        var values = isConstant
            ? Any(TokenKind.BracketLeft, static (ref Parser p) => p.ParseValue(isConstant: true), TokenKind.BracketRight)
            : Any(TokenKind.BracketLeft, static (ref Parser p) => p.ParseValue(isConstant: false), TokenKind.BracketRight);
        Leave();
        return new ListValueNode(From(start), values);
    }

    private ObjectValueNode ParseObject(bool isConstant)
    {
        Enter();
        var start = _token.Start;
        var fields = isConstant
            ? Any(TokenKind.BraceLeft, static (ref Parser p) => p.ParseObjectField(isConstant: true), TokenKind.BraceRight)
            : Any(TokenKind.BraceLeft, static (ref Parser p) => p.ParseObjectField(isConstant: false), TokenKind.BraceRight);
        Leave();
        return new ObjectValueNode(From(start), fields);
    }

    private ObjectFieldNode ParseObjectField(bool isConstant)
    {
        var start = _token.Start;
        var name = ExpectName();
        Expect(TokenKind.Colon);
        var value = ParseValue(isConstant);
        return new ObjectFieldNode(From(start), name, value);
    }

    private readonly GraphQLSyntaxException VariableInConstant()
    {
        var name = Next();
        return name.Kind == TokenKind.Name
            ? _token.Error(_token.Start, $"Unexpected variable \"${name.Text()}\" in constant value.")
            : Unexpected(_token);
    }
}
