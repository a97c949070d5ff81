using System.Collections.Immutable;

namespace Matching.GraphQL.Language;

/// <content>Operations, selections and fragments (specification sections 2.3 to 2.8, 2.10 and 2.12).</content>
internal ref partial struct Parser
{
    private OperationDefinitionNode ParseShorthandQuery()
    {
        var start = _token.Start;
        var selectionSet = ParseSelectionSet();
        var location = From(start);
        return new OperationDefinitionNode(location, null, OperationKind.Query, null, location, [], [], selectionSet);
    }

    private OperationDefinitionNode ParseOperation()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var operation = ParseOperationKind();
        var nameLocation = new Location(start, start);
        var name = At(TokenKind.Name) ? ExpectName(out nameLocation) : null;
        var variables = OptionalMany(TokenKind.ParenLeft, static (ref Parser p) => p.ParseVariableDefinition(), TokenKind.ParenRight);
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(
            From(start), description, operation, name, nameLocation, variables, directives, selectionSet);
    }

    private OperationKind ParseOperationKind()
    {
        if (SkipKeyword("query"u8)) return OperationKind.Query;
        if (SkipKeyword("mutation"u8)) return OperationKind.Mutation;
        if (SkipKeyword("subscription"u8)) return OperationKind.Subscription;
        throw At(TokenKind.Name) ? Unexpected() : Expected(TokenDescription.Of(TokenKind.Name));
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equal) ? ParseConstant() : null;
        var directives = ParseDirectives(isConstant: true);
        return new VariableDefinitionNode(From(start), description, variable, type, defaultValue, directives);
    }

    private SelectionSetNode ParseSelectionSet()
    {
        Enter();
        var start = _token.Start;
        var selections = Many(TokenKind.BraceLeft, static (ref Parser p) => p.ParseSelection(), TokenKind.BraceRight);
        Leave();
        return new SelectionSetNode(From(start), selections);
    }

    private SelectionNode ParseSelection() => At(TokenKind.Spread) ? ParseFragmentUse() : ParseField();

    private FieldNode ParseField()
    {
        var start = _token.Start;
        string? alias = null;
        var name = ExpectName();
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ExpectName();
        }

        var arguments = ParseArguments(isConstant: false);
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = At(TokenKind.BraceLeft) ? ParseSelectionSet() : null;
        return new FieldNode(From(start), directives, alias, name, arguments, selectionSet);
    }

    private SelectionNode ParseFragmentUse()
    {
        var start = _token.Start;
        Expect(TokenKind.Spread);
        var hasTypeCondition = SkipKeyword("on"u8);
        if (!hasTypeCondition && At(TokenKind.Name))
        {
            var name = ExpectName(out var nameLocation);
            var spreadDirectives = ParseDirectives(isConstant: false);
            return new FragmentSpreadNode(From(start), spreadDirectives, name, nameLocation);
        }

        var typeCondition = hasTypeCondition ? ParseNamedType() : null;
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(From(start), directives, typeCondition, selectionSet);
    }

    private FragmentDefinitionNode ParseFragmentDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("fragment"u8);
        if (AtKeyword("on"u8)) throw Unexpected();

        var name = ExpectName(out var nameLocation);
        ExpectKeyword("on"u8);
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode(
            From(start), description, name, nameLocation, typeCondition, directives, selectionSet);
    }

    private ImmutableArray<ArgumentNode> ParseArguments(bool isConstant) => isConstant
        ? OptionalMany(TokenKind.ParenLeft, static (ref Parser p) => p.ParseArgument(isConstant: true), TokenKind.ParenRight)
        : OptionalMany(TokenKind.ParenLeft, static (ref Parser p) => p.ParseArgument(isConstant: false), TokenKind.ParenRight);

    private ArgumentNode ParseArgument(bool isConstant)
    {
        var start = _token.Start;
        var name = ExpectName();
        Expect(TokenKind.Colon);
        var value = ParseValue(isConstant);
        return new ArgumentNode(From(start), name, value);
    }

    private ImmutableArray<DirectiveNode> ParseDirectives(bool isConstant)
    {
        if (!At(TokenKind.At)) return [];

        var mark = _nodes.Count;
        do _nodes.Push(ParseDirective(isConstant));
        while (At(TokenKind.At));
        return _nodes.PopFrom<DirectiveNode>(mark);
    }

    private DirectiveNode ParseDirective(bool isConstant)
    {
        var start = _token.Start;
        Expect(TokenKind.At);
        var name = ExpectName();
        var arguments = ParseArguments(isConstant);
        return new DirectiveNode(From(start), name, arguments);
    }
}
